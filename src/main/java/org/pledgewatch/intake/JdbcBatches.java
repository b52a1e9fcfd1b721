package org.pledgewatch.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.Batch;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBatches implements Batches {
    private static final String AWAIT_TURN = "select pg_advisory_xact_lock(5641100930)";
    private static final String NEXT = "select coalesce(max(number), 0) + 1 from intake.batch";
    private static final String ADD = """
            insert into intake.batch (number, format, file, sha256, document, received_at, accepted_by,
                                      accepted, rival, unchanged, refused)
            values (:number, :format, :file, :sha256, :document, :receivedAt, :acceptedBy,
                    :accepted, :rival, :unchanged, :refused)
            """;
    private static final String FIND = """
            select number, format, file, sha256, document, accepted_by, accepted, rival, unchanged, refused
              from intake.batch
             where number = :number
            """;

    private static final String NEWEST = """
            select number, format, file, sha256, document, received_at, accepted_by,
                   accepted, rival, unchanged, refused
              from intake.batch
             where number < :before
             order by number desc
             limit :atMost
            """;

    private final JdbcClient jdbc;

    JdbcBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void awaitTurn() {
        jdbc.sql(AWAIT_TURN).query((row, _) -> true).single();
    }

    @Override
    public BatchNumber next() {
        return new BatchNumber(jdbc.sql(NEXT).query(Integer.class).single());
    }

    @Override
    public void add(Batch batch, Instant receivedAt) {
        DocumentNumber document = batch.document();
        jdbc.sql(ADD)
                .param("number", batch.number().value())
                .param("format", batch.format())
                .param("file", batch.fileName())
                .param("sha256", batch.fileSha256())
                .param("document", document == null ? null : document.value(), java.sql.Types.INTEGER)
                .param("receivedAt", OffsetDateTime.ofInstant(receivedAt, ZoneOffset.UTC))
                .param("acceptedBy", batch.acceptedBy().value())
                .param("accepted", batch.counts().accepted())
                .param("rival", batch.counts().rival())
                .param("unchanged", batch.counts().unchanged())
                .param("refused", batch.counts().refused())
                .update();
    }

    @Override
    public Optional<Batch> find(BatchNumber number) {
        return jdbc.sql(FIND)
                .param("number", number.value())
                .query(JdbcBatches::batch)
                .optional();
    }

    @Override
    public List<Received> newest(@Nullable BatchNumber before, int atMost) {
        return jdbc.sql(NEWEST)
                .param("before", before == null ? Integer.MAX_VALUE : before.value())
                .param("atMost", atMost)
                .query((row, index) -> new Received(
                        batch(row, index),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Batch batch(ResultSet row, int index) throws SQLException {
        return new Batch(
                new BatchNumber(row.getInt("number")),
                row.getString("format"),
                row.getString("file"),
                row.getString("sha256"),
                document(row.getObject("document", Integer.class)),
                new ActorId(row.getString("accepted_by")),
                new Batch.Counts(
                        row.getInt("accepted"), row.getInt("rival"), row.getInt("unchanged"), row.getInt("refused")));
    }

    private static @Nullable DocumentNumber document(@Nullable Integer number) {
        return number == null ? null : new DocumentNumber(number);
    }
}
