package org.pledgewatch.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEditionArchive implements EditionArchive {
    private static final String LOCK = "select pg_advisory_xact_lock(5641100911)";
    private static final String NEXT = "select coalesce(max(number), 0) + 1 from publication.edition";
    private static final String RECORDS = """
            select number, label, published_at, reference_day, ledger_count, ledger_head, file_hash,
                   length(file) as file_size, note
              from publication.edition
             order by number desc
            """;
    private static final String HASHES = """
            select edition, name, hash
              from publication.edition_table
             order by edition, name
            """;
    private static final String TABLES = """
            select edition_table.name, frozen_table.content
              from publication.edition_table
              join publication.frozen_table on frozen_table.hash = edition_table.hash
             where edition_table.edition = :edition
            """;
    private static final String FILE = "select file from publication.edition where number = :edition";
    private static final String PUBLISHED_BY = """
            select published_by
              from publication.edition
             where number = :edition
               and published_by is not null
            """;
    private static final String ADD_TABLE = """
            insert into publication.frozen_table (hash, content)
            values (:hash, :content)
            on conflict (hash) do nothing
            """;
    private static final String ADD_EDITION = """
            insert into publication.edition
                   (number, label, published_at, reference_day, ledger_count, closing_count, ledger_head, file, file_hash,
                    note, published_by)
            values (:number, :label, :publishedAt, :referenceDay, :count, :count, :head, :file, :fileHash,
                    :note, :by)
            """;
    private static final String ADD_EDITION_TABLE = """
            insert into publication.edition_table (edition, name, hash)
            values (:edition, :name, :hash)
            """;
    private static final String NOTIFY = "select pg_notify('pledgewatch_edition', :number)";

    private final JdbcClient jdbc;

    JdbcEditionArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<EditionRecord> records() {
        Map<Integer, Map<String, String>> hashes = new HashMap<>();
        jdbc.sql(HASHES).query(row -> {
            hashes.computeIfAbsent(row.getInt("edition"), _ -> new TreeMap<>())
                    .put(row.getString("name"), row.getString("hash"));
        });
        return jdbc.sql(RECORDS)
                .query((row, _) -> record(row, hashes.getOrDefault(row.getInt("number"), Map.of())))
                .list();
    }

    private static EditionRecord record(ResultSet row, Map<String, String> reference) throws SQLException {
        return new EditionRecord(
                row.getInt("number"),
                row.getString("label"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("reference_day", java.time.LocalDate.class),
                row.getLong("ledger_count"),
                row.getString("ledger_head"),
                reference,
                row.getString("file_hash"),
                row.getLong("file_size"),
                row.getString("note"));
    }

    @Override
    public Optional<FrozenTables> tables(int edition) {
        Map<String, byte[]> files = new TreeMap<>();
        jdbc.sql(TABLES).param("edition", edition).query(row -> {
            files.put(row.getString("name"), row.getBytes("content"));
        });
        return files.isEmpty() ? Optional.empty() : Optional.of(new FrozenTables(files));
    }

    @Override
    public byte[] file(int edition) {
        return jdbc.sql(FILE).param("edition", edition).query(byte[].class).single();
    }

    @Override
    public int nextNumber() {
        jdbc.sql(LOCK).query((row, _) -> true).single();
        return jdbc.sql(NEXT).query(Integer.class).single();
    }

    @Override
    public Optional<ActorId> publishedBy(int edition) {
        return jdbc.sql(PUBLISHED_BY)
                .param("edition", edition)
                .query((row, _) -> new ActorId(row.getString("published_by")))
                .optional();
    }

    @Override
    public void add(EditionRecord record, FrozenTables tables, byte[] file, @Nullable ActorId by) {
        tables.files()
                .forEach((_, content) -> jdbc.sql(ADD_TABLE)
                        .param("hash", FrozenTables.hash(content))
                        .param("content", content)
                        .update());
        jdbc.sql(ADD_EDITION)
                .param("number", record.number())
                .param("label", record.label())
                .param("publishedAt", OffsetDateTime.ofInstant(record.publishedAt(), ZoneOffset.UTC))
                .param("referenceDay", record.referenceDay())
                .param("count", record.ledgerCount())
                .param("head", record.ledgerHead())
                .param("file", file)
                .param("fileHash", record.fileHash())
                .param("note", record.note())
                .param("by", by == null ? null : by.value())
                .update();
        record.reference()
                .forEach((name, hash) -> jdbc.sql(ADD_EDITION_TABLE)
                        .param("edition", record.number())
                        .param("name", name)
                        .param("hash", hash)
                        .update());
        jdbc.sql(NOTIFY)
                .param("number", Integer.toString(record.number()))
                .query((row, _) -> true)
                .single();
    }
}
