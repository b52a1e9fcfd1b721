package org.pledgewatch.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.statistics.FigureRelease.Part;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFigureReleases implements FigureReleases {
    private static final String RELEASES = """
            select number, made_by, made_at, public_at, note
              from statistics.release
             order by public_at desc, number desc
            """;
    private static final String NEWEST_PUBLIC = """
            select number, made_by, made_at, public_at, note
              from statistics.release
             where public_at <= :at
             order by public_at desc, number desc
             limit 1
            """;
    private static final String PARTS = """
            select flow, files, observations, withheld, states
              from statistics.released_flow
             where release = :release
             order by flow
            """;
    private static final String ADD = """
            insert into statistics.release (number, made_by, made_at, public_at, note)
            values (:number, :by, :at, :public, :note)
            """;
    private static final String ADD_PART = """
            insert into statistics.released_flow (release, flow, files, observations, withheld, states)
            values (:release, :flow, :files, :observations, :withheld, :states)
            """;

    private final JdbcClient jdbc;

    JdbcFigureReleases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<FigureRelease> all() {
        return jdbc.sql(RELEASES).query((row, _) -> release(row)).list();
    }

    @Override
    public Optional<FigureRelease> newestPublic(Instant at) {
        return jdbc.sql(NEWEST_PUBLIC)
                .param("at", utc(at))
                .query((row, _) -> release(row))
                .optional();
    }

    @Override
    public long nextNumber() {
        return jdbc.sql("select nextval('statistics.release_number')")
                .query(Long.class)
                .single();
    }

    @Override
    public void add(FigureRelease release) {
        jdbc.sql(ADD)
                .param("number", release.number())
                .param("by", release.by().value())
                .param("at", utc(release.madeAt()))
                .param("public", utc(release.publicAt()))
                .param("note", release.note())
                .update();
        for (Part part : release.parts()) {
            jdbc.sql(ADD_PART)
                    .param("release", release.number())
                    .param("flow", part.flow())
                    .param("files", part.files())
                    .param("observations", part.observations())
                    .param("withheld", part.withheld())
                    .param("states", part.states().stream().map(AreaCode::value).toArray(String[]::new))
                    .update();
        }
    }

    private FigureRelease release(ResultSet row) throws SQLException {
        return new FigureRelease(
                row.getLong("number"),
                new ActorId(row.getString("made_by")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("public_at", OffsetDateTime.class).toInstant(),
                row.getString("note"),
                jdbc.sql(PARTS)
                        .param("release", row.getLong("number"))
                        .query((part, _) -> part(part))
                        .list());
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getString("flow"),
                row.getString("files"),
                row.getLong("observations"),
                row.getLong("withheld"),
                Arrays.stream((String[]) row.getArray("states").getArray())
                        .map(AreaCode::new)
                        .toList());
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
