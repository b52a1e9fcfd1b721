package org.pledgewatch.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcSubmissions implements Submissions {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> BY_RULE = new TypeReference<>() {};

    private static final String TURN =
            "select pg_advisory_xact_lock(hashtextextended(:state || ' ' || :flow, 5641100931))";
    private static final String SELECT = """
            select number, state, flow, submitted_by, submitted_at, file_name, based_on, report, explanations,
                   approved, decided_by, decided_at, reason
              from statistics.submission
              left join statistics.fate on fate.submission = submission.number
            """;
    private static final String ADD = """
            insert into statistics.submission
                   (state, flow, submitted_by, submitted_at, file_name, sha256, based_on, row_count, report,
                    explanations, changes)
            values (:state, :flow, :by, :at, :file, :sha256, :based, :rows, :report::jsonb, :explanations::jsonb, :changes)
            returning number
            """;
    private static final String NEWEST = """
            select submission, decided_at, figures
              from statistics.fate
              join statistics.submission on submission.number = fate.submission
             where state = :state and flow = :flow and approved and decided_at <= coalesce(:as_of::timestamptz, 'infinity')
             order by decided_at desc, submission desc
             limit 1
            """;
    private static final String STATES = """
            select distinct state
              from statistics.fate
              join statistics.submission on submission.number = fate.submission
             where flow = :flow and approved
             order by state
            """;
    private static final String DECIDE = """
            insert into statistics.fate (submission, approved, decided_by, decided_at, reason, figures)
            values (:number, :approved, :by, :at, :reason, :figures)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    JdbcSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Submission> all(int newest) {
        return jdbc.sql(SELECT + " order by number desc limit :newest")
                .param("newest", newest)
                .query((row, _) -> submission(row))
                .list();
    }

    @Override
    public List<Submission> of(AreaCode state, int newest) {
        return jdbc.sql(SELECT + " where state = :state order by number desc limit :newest")
                .param("state", state.value())
                .param("newest", newest)
                .query((row, _) -> submission(row))
                .list();
    }

    @Override
    public long waiting() {
        return jdbc.sql("""
                        select count(*) from statistics.submission
                         where not exists (select from statistics.fate where fate.submission = submission.number)
                        """).query(Long.class).single();
    }

    @Override
    public Optional<Submission> find(SubmissionNumber number) {
        return jdbc.sql(SELECT + " where number = :number")
                .param("number", number.value())
                .query((row, _) -> submission(row))
                .optional();
    }

    @Override
    public SubmissionNumber add(New submission) {
        SubmissionNumber based = submission.basedOn();
        return new SubmissionNumber(jdbc.sql(ADD)
                .param("state", submission.state().value())
                .param("flow", submission.flow())
                .param("by", submission.by().value())
                .param("at", utc(submission.at()))
                .param("file", submission.fileName())
                .param("sha256", submission.sha256())
                .param("based", based == null ? null : based.value(), java.sql.Types.BIGINT)
                .param("rows", submission.report().rows())
                .param("report", JSON.writeValueAsString(submission.report()))
                .param("explanations", JSON.writeValueAsString(submission.explanations()))
                .param("changes", submission.changes())
                .query(Long.class)
                .single());
    }

    @Override
    public byte[] changes(SubmissionNumber number) {
        return jdbc.sql("select changes from statistics.submission where number = :number")
                .param("number", number.value())
                .query((row, _) -> row.getBytes("changes"))
                .single();
    }

    @Override
    public byte[] vintage(SubmissionNumber approved) {
        return jdbc.sql("select figures from statistics.fate where submission = :number and approved")
                .param("number", approved.value())
                .query((row, _) -> row.getBytes("figures"))
                .single();
    }

    @Override
    public void awaitTurn(AreaCode state, String flow) {
        jdbc.sql(TURN)
                .param("state", state.value())
                .param("flow", flow)
                .query((row, _) -> true)
                .single();
    }

    @Override
    public Optional<Vintage> newest(AreaCode state, String flow, @Nullable Instant asOf) {
        return jdbc.sql(NEWEST)
                .param("state", state.value())
                .param("flow", flow)
                .param("as_of", asOf == null ? null : utc(asOf), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, _) -> new Vintage(
                        new SubmissionNumber(row.getLong("submission")),
                        instant(row, "decided_at"),
                        row.getBytes("figures")))
                .optional();
    }

    @Override
    public List<AreaCode> statesWithVintages(String flow) {
        return jdbc.sql(STATES)
                .param("flow", flow)
                .query((row, _) -> new AreaCode(row.getString("state")))
                .list();
    }

    @Override
    public boolean approve(SubmissionNumber number, ActorId by, Instant at, byte[] figures) {
        return decide(number, true, by, at, "", figures);
    }

    @Override
    public boolean sendBack(SubmissionNumber number, ActorId by, Instant at, String reason) {
        return decide(number, false, by, at, reason, null);
    }

    private boolean decide(
            SubmissionNumber number,
            boolean approved,
            ActorId by,
            Instant at,
            String reason,
            byte @Nullable [] figures) {
        return jdbc.sql(DECIDE)
                        .param("number", number.value())
                        .param("approved", approved)
                        .param("by", by.value())
                        .param("at", utc(at))
                        .param("reason", reason)
                        .param("figures", figures, java.sql.Types.BINARY)
                        .update()
                == 1;
    }

    private Submission submission(ResultSet row) throws SQLException {
        long based = row.getLong("based_on");
        return new Submission(
                new SubmissionNumber(row.getLong("number")),
                new AreaCode(row.getString("state")),
                row.getString("flow"),
                new ActorId(row.getString("submitted_by")),
                instant(row, "submitted_at"),
                row.getString("file_name"),
                based == 0 ? null : new SubmissionNumber(based),
                JSON.readValue(row.getString("report"), Examined.Read.class),
                JSON.readValue(row.getString("explanations"), BY_RULE),
                fate(row));
    }

    private static Submission.Fate fate(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        if (by == null) {
            return new Submission.Fate.Waiting();
        }
        return row.getBoolean("approved")
                ? new Submission.Fate.Approved(new ActorId(by), instant(row, "decided_at"))
                : new Submission.Fate.SentBack(new ActorId(by), instant(row, "decided_at"), row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
