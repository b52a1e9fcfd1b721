package org.pledgewatch.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.CanonicalJson;
import org.pledgewatch.ledger.WrittenChange;
import org.pledgewatch.ledger.WrittenClaim;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcProposals implements Proposals {
    private static final int AT_A_TIME = 1_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private static final String SUBMIT = """
            insert into intake.submission (author, file, sha256, submitted_at)
            values (:author, :file, :sha256, :at)
            returning number
            """;
    private static final String RESERVE = """
            select nextval(pg_get_serial_sequence('intake.proposal', 'number'))
              from generate_series(1, :count)
            """;
    private static final String ADD = """
            insert into intake.proposal (number, kind, author, submission, line, subject, area, indicator, content,
                                         cells, replaces, proposed_at)
            overriding system value
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String FIND = """
            select number, kind, author, submission, line, content, cells, replaces, proposed_at
              from intake.proposal
             where number = any (:numbers)
             order by number
            """;
    private static final String AREAS = """
            select distinct author, area
              from intake.proposal
             where area is not null
            """;
    private static final String AWAIT_TURN = "select pg_advisory_xact_lock(56411009, hashtext(:author))";
    private static final String SENT_BEFORE = """
            select number, file, submitted_at
              from intake.submission
             where author = :author
               and sha256 = :sha256
             order by number desc
             limit 1
            """;
    private static final String SHEETS = """
            select submission.number, file, submitted_at, count(*) as how_many
              from intake.proposal
              join intake.submission on submission.number = proposal.submission
             where proposal.number = any (:numbers)
             group by submission.number
             order by submission.number desc
            """;
    private static final String OF_SHEET = """
            select number
              from intake.proposal
             where submission = :sheet
               and author = :author
             order by number
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JdbcProposals(JdbcTemplate template, ApplicationEventPublisher events, Clock clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ProposalsMade add(ActorId author, @Nullable Submission submission, List<New> proposals) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        Long sheet = submission == null
                ? null
                : jdbc.sql(SUBMIT)
                        .param("author", author.value())
                        .param("file", submission.file())
                        .param("sha256", submission.sha256())
                        .param("at", now)
                        .query(Long.class)
                        .single();
        List<Long> numbers = jdbc.sql(RESERVE)
                .param("count", proposals.size())
                .query((row, _) -> row.getLong(1))
                .list();
        Iterator<Long> next = numbers.iterator();
        template.batchUpdate(ADD, proposals, AT_A_TIME, (row, proposal) -> {
            ProposalNumber replaces = proposal.replaces();
            Written written = Written.of(proposal.content());
            AreaCode area = proposal.content().area();
            row.setLong(1, next.next());
            row.setString(2, written.kind());
            row.setString(3, author.value());
            row.setObject(4, sheet, Types.BIGINT);
            row.setObject(5, proposal.line() == 0 ? null : proposal.line(), Types.INTEGER);
            row.setString(6, written.subject());
            row.setString(7, area == null ? null : area.value());
            row.setString(8, written.question());
            row.setString(9, written.content());
            row.setString(10, CanonicalJson.text(proposal.cells()));
            row.setObject(11, replaces == null ? null : replaces.value(), Types.BIGINT);
            row.setObject(12, now);
        });
        ProposalsMade made =
                new ProposalsMade(new ProposalNumber(numbers.getFirst()), new ProposalNumber(numbers.getLast()));
        events.publishEvent(made);
        return made;
    }

    @Override
    public Optional<Proposal> find(ProposalNumber number) {
        return find(List.of(number)).stream().findFirst();
    }

    @Override
    public List<Proposal> find(Collection<ProposalNumber> numbers) {
        return among(FIND, numbers, JdbcProposals::proposal);
    }

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    /// As one array, however many they are.
    private <T> List<T> among(String sql, Collection<ProposalNumber> numbers, Read<T> read) {
        Long[] asked = numbers.stream().map(ProposalNumber::value).toArray(Long[]::new);
        return template.query(
                (Connection connection) -> {
                    PreparedStatement statement = connection.prepareStatement(sql.replace(":numbers", "?"));
                    statement.setArray(1, connection.createArrayOf("bigint", asked));
                    return statement;
                },
                (row, _) -> read.from(row));
    }

    @Override
    public Map<ActorId, Set<AreaCode>> areasByAuthor() {
        return template.query(AREAS, (ResultSet rows) -> {
            Map<ActorId, Set<AreaCode>> areas = new HashMap<>();
            while (rows.next()) {
                areas.computeIfAbsent(new ActorId(rows.getString("author")), _ -> new TreeSet<>())
                        .add(new AreaCode(rows.getString("area")));
            }
            return areas;
        });
    }

    @Override
    public void awaitTurn(ActorId author) {
        jdbc.sql(AWAIT_TURN)
                .param("author", author.value())
                .query((row, _) -> true)
                .single();
    }

    @Override
    public Optional<Sheet> sentBefore(ActorId author, String sha256) {
        return jdbc.sql(SENT_BEFORE)
                .param("author", author.value())
                .param("sha256", sha256)
                .query((row, _) -> sheet(row))
                .optional();
    }

    @Override
    public List<SheetPart> sheets(Collection<ProposalNumber> proposals) {
        return among(SHEETS, proposals, row -> new SheetPart(sheet(row), row.getLong("how_many")));
    }

    @Override
    public List<ProposalNumber> ofSheet(ActorId author, long sheet) {
        return jdbc.sql(OF_SHEET)
                .param("author", author.value())
                .param("sheet", sheet)
                .query((row, _) -> new ProposalNumber(row.getLong("number")))
                .list();
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                row.getLong("number"),
                row.getString("file"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        Long replaces = row.getObject("replaces", Long.class);
        return new Proposal(
                new ProposalNumber(row.getLong("number")),
                new ActorId(row.getString("author")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("submission", Long.class),
                row.getInt("line"),
                Written.read(row.getString("kind"), row.getString("content")),
                JSON.readValue(row.getString("cells"), CELLS),
                replaces == null ? null : new ProposalNumber(replaces));
    }

    /// How a proposal stands in its row.
    private record Written(String kind, String subject, String question, String content) {
        private static final String CLAIM = "claim";
        private static final String RECORD_CHANGE = "record-change";

        static Written of(Proposal.Content content) {
            return switch (content) {
                case Proposal.Content.OfClaim(var claim) ->
                    new Written(
                            CLAIM,
                            claim.subject().text(),
                            claim.indicator().id().value(),
                            WrittenClaim.of(claim));
                case Proposal.Content.OfRecord(var change) ->
                    new Written(RECORD_CHANGE, change.id(), change.kind(), WrittenChange.of(change));
            };
        }

        static Proposal.Content read(String kind, String content) {
            return switch (kind) {
                case CLAIM -> new Proposal.Content.OfClaim(WrittenClaim.read(content));
                case RECORD_CHANGE -> new Proposal.Content.OfRecord(WrittenChange.read(content));
                default -> throw new IllegalStateException("not a kind of proposal: " + kind);
            };
        }
    }
}
