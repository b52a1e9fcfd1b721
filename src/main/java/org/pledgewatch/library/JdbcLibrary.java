package org.pledgewatch.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.SeriesId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcLibrary implements Library {
    /// Numbers are given one after the other: who gives one waits here for the others.
    private static final String LOCK = "select pg_advisory_xact_lock(5641100920)";

    private static final String ALL_SERIES = """
            select id, title, publisher, authority, covers, assesses, address, note
              from library.series
             order by id
            """;
    private static final String ALL_DOCUMENTS = """
            select number, series, dated, title, author, publisher, language, rights, types, keywords, address,
                   retrieved, version_of, version, summary, source, availability, related
              from library.document
             order by number
            """;
    private static final String ADD_SERIES = """
            insert into library.series (id, title, publisher, authority, covers, assesses, address, note)
            values (:id, :title, :publisher, :authority, :covers, :assesses, :address, :note)
            on conflict do nothing
            """;
    private static final String ADD_DOCUMENT = """
            insert into library.document (number, series, dated, title, author, publisher, language, rights, types,
                                          keywords, address, retrieved, version_of, version, summary, source,
                                          availability, related)
            values (:number, :series, :dated, :title, :author, :publisher, :language, :rights, :types,
                    :keywords, :address, :retrieved, :versionOf, :version, :summary, :source,
                    :availability, :related)
            on conflict do nothing
            """;
    private static final String ISSUE = """
            select number
              from library.document
             where series = :series
               and dated  = :dated
               and title  = :title
             order by number
             limit 1
            """;
    private static final String ADD_ISSUE = """
            insert into library.document (number, series, dated, title, author, publisher, language, rights, types,
                                          keywords, address, retrieved, version_of, version, summary, source)
            select (select greatest(max(number), 10000) + 1 from library.document),   -- the lower ones: starter pack
                   id, :dated, :title, '', publisher, '', 'unknown; only cited', '', '', address, '', '', '', '',
                   'entered when its file was imported'
              from library.series
             where id = :series
            returning number
            """;

    private final JdbcClient jdbc;

    JdbcLibrary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Catalogue catalogue() {
        return new Catalogue(
                jdbc.sql(ALL_SERIES).query(JdbcLibrary::series).list(),
                jdbc.sql(ALL_DOCUMENTS).query(JdbcLibrary::document).list());
    }

    private static Series series(ResultSet row, int index) throws SQLException {
        return new Series(
                new SeriesId(row.getString("id")),
                row.getString("title"),
                row.getString("publisher"),
                Authority.of(row.getString("authority")),
                row.getString("covers"),
                row.getString("assesses"),
                row.getString("address"),
                row.getString("note"));
    }

    private static Document document(ResultSet row, int index) throws SQLException {
        return new Document(
                new DocumentNumber(row.getInt("number")),
                new SeriesId(row.getString("series")),
                DateBounds.parse(row.getString("dated")).orElseThrow(),
                row.getString("title"),
                row.getString("author"),
                row.getString("publisher"),
                row.getString("language"),
                row.getString("rights"),
                row.getString("types"),
                row.getString("keywords"),
                row.getString("address"),
                row.getString("retrieved"),
                row.getString("version_of"),
                row.getString("version"),
                row.getString("summary"),
                row.getString("source"),
                row.getString("availability"),
                CatalogueTables.numbers(row.getString("related")));
    }

    @Override
    @Transactional
    public void add(Catalogue more) {
        lock();
        more.series().forEach(this::add);
        more.documents().forEach(this::add);
    }

    private void add(Series series) {
        jdbc.sql(ADD_SERIES)
                .param("id", series.id().value())
                .param("title", series.title())
                .param("publisher", series.publisher())
                .param("authority", series.authority().word())
                .param("covers", series.covers())
                .param("assesses", series.assesses())
                .param("address", series.address())
                .param("note", series.note())
                .update();
    }

    private void add(Document document) {
        jdbc.sql(ADD_DOCUMENT)
                .param("number", document.number().value())
                .param("series", document.series().value())
                .param("dated", document.date().text())
                .param("title", document.title())
                .param("author", document.author())
                .param("publisher", document.publisher())
                .param("language", document.language())
                .param("rights", document.rights())
                .param("types", document.types())
                .param("keywords", document.keywords())
                .param("address", document.address())
                .param("retrieved", document.retrieved())
                .param("versionOf", document.versionOf())
                .param("version", document.version())
                .param("summary", document.summary())
                .param("source", document.source())
                .param("availability", document.availability())
                .param("related", CatalogueTables.cell(document.related()))
                .update();
    }

    @Override
    @Transactional
    public DocumentNumber issue(SeriesId series, LocalDate asOf, String title) {
        lock();
        return find(series, asOf, title).orElseGet(() -> add(series, asOf, title));
    }

    private Optional<DocumentNumber> find(SeriesId series, LocalDate asOf, String title) {
        return jdbc.sql(ISSUE)
                .param("series", series.value())
                .param("dated", DateBounds.on(asOf).text())
                .param("title", title)
                .query(Integer.class)
                .optional()
                .map(DocumentNumber::new);
    }

    private DocumentNumber add(SeriesId series, LocalDate asOf, String title) {
        return jdbc.sql(ADD_ISSUE)
                .param("series", series.value())
                .param("dated", DateBounds.on(asOf).text())
                .param("title", title)
                .query(Integer.class)
                .optional()
                .map(DocumentNumber::new)
                .orElseThrow(() -> new IllegalArgumentException("there is no series " + series));
    }

    private void lock() {
        jdbc.sql(LOCK).query((row, _) -> true).single();
    }
}
