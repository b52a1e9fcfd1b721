package org.pledgewatch.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.IndicatorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNotices implements Notices {
    static final String NOTICE =
            "number, occasion, area, about, first, last, how_many, stage, day, made_at, read_at is not null as is_read";

    private static final String ADD = """
            insert into notices.notice (person, occasion, mark, area, about, first, last, how_many, stage, day, made_at)
            select person, :occasion, :mark, :area, :about, :first, :last, :many, :stage, :day, :at
              from unnest(:people::text[]) as person
            on conflict (person, mark) do nothing
            """;
    private static final String TOLD_OF = "select person from notices.notice where mark = :mark";
    private static final String OF = """
            select %s
              from notices.notice
             where person = :person
             order by number desc
             limit :most
            """.formatted(NOTICE);
    private static final String UNREAD = """
            select %s
              from notices.notice
             where person = :person
               and read_at is null
             order by number desc
             limit :most
            """.formatted(NOTICE);
    private static final String MARK_READ_UP_TO = """
            update notices.notice
               set read_at = :at
             where person = :person
               and number <= :up_to
               and read_at is null
            """;
    private static final String MARK_READ = """
            update notices.notice
               set read_at = :at
             where person = :person
               and number in (select unnest(:numbers::bigint[]))
               and read_at is null
            """;

    private final JdbcClient jdbc;

    JdbcNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What the columns of an occasion hold.
    private record Columns(
            String occasion,
            @Nullable AreaCode area,
            String about,
            @Nullable Long first,
            @Nullable Long last,
            @Nullable Integer howMany,
            @Nullable String stage,
            @Nullable LocalDate day) {
        static Columns of(Occasion occasion) {
            return switch (occasion) {
                case Occasion.ProposalsMade made ->
                    new Columns("proposals", made.area(), "", made.first(), made.last(), made.howMany(), null, null);
                case Occasion.ReadingsDrawn drawn ->
                    new Columns("readings", drawn.area(), "", drawn.first(), drawn.last(), drawn.howMany(), null, null);
                case Occasion.Returned back ->
                    ofProposal("returned", back.area(), back.indicator(), back.proposal(), null);
                case Occasion.AuthorAnswered answered ->
                    ofProposal(
                            "discussion",
                            answered.area(),
                            answered.indicator(),
                            answered.proposal(),
                            answered.remark());
                case Occasion.ReplyClock clock ->
                    new Columns(
                            "clock",
                            clock.area(),
                            "",
                            clock.round(),
                            null,
                            null,
                            clock.stage().word(),
                            clock.lastDay());
                case Occasion.Replied replied ->
                    ofReply("reply", replied.area(), replied.indicator(), replied.round(), replied.reply());
                case Occasion.Answered answered ->
                    ofReply("answer", answered.area(), answered.indicator(), answered.round(), answered.reply());
                case Occasion.Challenged challenged ->
                    new Columns("challenge", null, "", challenged.challenge(), null, null, null, null);
                case Occasion.WentStale stale ->
                    new Columns("stale", stale.area(), stale.indicator().value(), null, null, null, null, stale.seen());
                case Occasion.DeadlinePassed passed ->
                    new Columns(
                            "deadline",
                            passed.area(),
                            passed.commitment().toString(),
                            null,
                            null,
                            null,
                            null,
                            passed.day());
            };
        }

        private static Columns ofProposal(
                String occasion,
                @Nullable AreaCode area,
                @Nullable IndicatorId indicator,
                long proposal,
                @Nullable Long remark) {
            String about = indicator == null ? "" : indicator.value();
            return new Columns(occasion, area, about, proposal, remark, null, null, null);
        }

        private static Columns ofReply(String occasion, AreaCode area, IndicatorId indicator, long round, long reply) {
            return new Columns(occasion, area, indicator.value(), round, reply, null, null, null);
        }
    }

    @Override
    public void add(Collection<ActorId> people, Occasion occasion, Instant at) {
        if (people.isEmpty()) {
            return;
        }
        Columns columns = Columns.of(occasion);
        AreaCode area = columns.area();
        jdbc.sql(ADD)
                .param("people", people.stream().map(ActorId::value).sorted().toArray(String[]::new))
                .param("occasion", columns.occasion())
                .param("mark", occasion.mark())
                .param("area", area == null ? null : area.value(), java.sql.Types.VARCHAR)
                .param("about", columns.about())
                .param("first", columns.first(), java.sql.Types.BIGINT)
                .param("last", columns.last(), java.sql.Types.BIGINT)
                .param("many", columns.howMany(), java.sql.Types.INTEGER)
                .param("stage", columns.stage(), java.sql.Types.VARCHAR)
                .param("day", columns.day(), java.sql.Types.DATE)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    @Override
    public Set<ActorId> toldOf(Occasion occasion) {
        return new HashSet<>(jdbc.sql(TOLD_OF)
                .param("mark", occasion.mark())
                .query((row, _) -> new ActorId(row.getString("person")))
                .list());
    }

    @Override
    public List<Notice> of(ActorId person, int most) {
        return found(OF, person, most);
    }

    @Override
    public List<Notice> unread(ActorId person, int most) {
        return found(UNREAD, person, most);
    }

    private List<Notice> found(String sql, ActorId person, int most) {
        return jdbc.sql(sql)
                .param("person", person.value())
                .param("most", most)
                .query((row, _) -> notice(row))
                .list();
    }

    @Override
    public void markReadUpTo(ActorId person, long number, Instant at) {
        jdbc.sql(MARK_READ_UP_TO)
                .param("person", person.value())
                .param("up_to", number)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    @Override
    public void markRead(ActorId person, Collection<Long> numbers, Instant at) {
        if (!numbers.isEmpty()) {
            jdbc.sql(MARK_READ)
                    .param("person", person.value())
                    .param("numbers", numbers.toArray(Long[]::new))
                    .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                    .update();
        }
    }

    static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("number"),
                occasion(row),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("is_read"));
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        String code = row.getString("area");
        AreaCode area = code == null ? null : new AreaCode(code);
        String about = row.getString("about");
        long first = row.getLong("first");
        return switch (row.getString("occasion")) {
            case "proposals" -> new Occasion.ProposalsMade(area, first, row.getLong("last"), row.getInt("how_many"));
            case "readings" -> new Occasion.ReadingsDrawn(area, first, row.getLong("last"), row.getInt("how_many"));
            case "returned" -> new Occasion.Returned(area, indicator(about), first);
            case "discussion" -> new Occasion.AuthorAnswered(area, indicator(about), first, row.getLong("last"));
            case "clock" ->
                new Occasion.ReplyClock(
                        new AreaCode(code),
                        first,
                        Occasion.ReplyClock.Stage.valueOf(
                                row.getString("stage").toUpperCase(Locale.ROOT).replace('-', '_')),
                        row.getObject("day", LocalDate.class));
            case "reply" ->
                new Occasion.Replied(new AreaCode(code), first, new IndicatorId(about), row.getLong("last"));
            case "answer" ->
                new Occasion.Answered(new AreaCode(code), first, new IndicatorId(about), row.getLong("last"));
            case "challenge" -> new Occasion.Challenged(first);
            case "stale" ->
                new Occasion.WentStale(
                        new AreaCode(code), new IndicatorId(about), row.getObject("day", LocalDate.class));
            case "deadline" ->
                new Occasion.DeadlinePassed(
                        area, CommitmentId.parse(about).orElseThrow(), row.getObject("day", LocalDate.class));
            default -> throw new IllegalStateException("no such occasion: " + row.getString("occasion"));
        };
    }

    private static @Nullable IndicatorId indicator(String about) {
        return about.isEmpty() ? null : new IndicatorId(about);
    }
}
