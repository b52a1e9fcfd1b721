package org.pledgewatch.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.pledgewatch.assessment.Assessment;
import org.pledgewatch.assessment.Finding;
import org.pledgewatch.assessment.Support;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Persistence;
import org.pledgewatch.database.DatabaseAccess;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Entries;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.pledgewatch.vocabulary.Subject;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// All findings of today's states on 60 indicators, then on 100, on each 1 January 1996 to 2026, from a million claims,
/// on one core; beside it, for a sample of indicators, one SQL statement in the embedded PostgreSQL that gives the same
/// answers. Load time is apart, as the time is in which PostgreSQL takes in its rows and builds its index.
final class FindingsBenchmark {
    private static final int CLAIMS = 1_000_000;
    private static final int[] INDICATORS = {60, 100};
    private static final int BATCH = 10_000;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 9;
    private static final int SQL_ROUNDS = 3;
    private static final int[] SAMPLE = {0, 1, 2, 30, 31, 32};
    private static final LocalDate[] DAYS = IntStream.rangeClosed(1996, 2026)
            .mapToObj(year -> LocalDate.of(year, 1, 1))
            .toArray(LocalDate[]::new);

    private FindingsBenchmark() {}

    private record Key(String subject, int indicator, LocalDate day) {}

    /// A finding in one letter and the levels it names, one bit each: `E2`, `C5`, `U3s`.
    private record Outcome(String text) {}

    static void run() throws IOException, SQLException {
        for (int indicators : INDICATORS) {
            Bench.inAHouse(house -> measure(house, new SyntheticEvidence(indicators)));
        }
    }

    private static void measure(ConfigurableApplicationContext house, SyntheticEvidence evidence)
            throws SQLException, IOException {
        Areas areas = house.getBean(Areas.class);
        List<Area> states = areas.statesOn(LocalDate.of(2026, 1, 1));
        Ledger ledger = house.getBean(Ledger.class);
        enter(evidence.claims(states, CLAIMS), ledger, house);

        Commitments commitments = evidence.commitments();
        Catalogue catalogue = SyntheticEvidence.catalogue();
        LedgerPosition all = new LedgerPosition(ledger.head().count());
        long start = System.nanoTime();
        InForce inForce = ledger.inForce(all);
        System.out.printf(
                Locale.ROOT,
                "  load: %,d claims read and decoded in     %8.2f s%n",
                inForce.claims().size(),
                (System.nanoTime() - start) / 1e9);

        List<Indicator> indicators = List.copyOf(commitments.indicators());
        List<Indicator> sample = IntStream.of(SAMPLE).mapToObj(indicators::get).toList();
        InForce sampled = only(inForce, sample);
        Figures order = new Figures();
        Figures whole = new Figures();
        Figures part = new Figures();
        Figures unordered = new Figures();
        long findings = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            start = System.nanoTime();
            Assessment assessment = new Assessment(commitments, areas, catalogue, inForce).inOrder();
            long ordered = System.nanoTime();
            findings = ask(assessment, states, indicators);
            long asked = System.nanoTime();
            ask(assessment, states, sample);
            long sampleAsked = System.nanoTime();
            ask(new Assessment(commitments, areas, catalogue, sampled), states, sample);
            if (round >= WARM_UP) {
                order.add(ordered - start);
                whole.add(asked - ordered);
                part.add(sampleAsked - asked);
                unordered.add(System.nanoTime() - sampleAsked);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  load: put in order, as an edition does         %8.2f s%n"
                        + "  all %,d findings of %d indicators, one core %8.2f s  (at most 1.0; median of %d)%n",
                order.median(),
                findings,
                indicators.size(),
                whole.median(),
                whole.rounds());
        compare(house, sampled, sample, states, part.median(), unordered.median(), areas, commitments, catalogue);
    }

    private static void enter(List<Claim> claims, Ledger ledger, ConfigurableApplicationContext house) {
        TransactionTemplate transactions = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        for (int first = 0; first < claims.size(); first += BATCH) {
            List<Claim> some = claims.subList(first, Math.min(first + BATCH, claims.size()));
            BatchNumber batch = new BatchNumber(1 + first / BATCH);
            transactions.executeWithoutResult(_ -> ledger.append(
                    some.stream().map(claim -> Entries.claim(claim, batch)).toList()));
        }
    }

    private static InForce only(InForce inForce, List<Indicator> indicators) {
        List<String> wanted =
                indicators.stream().map(indicator -> indicator.id().value()).toList();
        return new InForce(
                inForce.position(),
                inForce.claims().stream()
                        .filter(claim -> wanted.contains(claim.indicator().id().value()))
                        .toList(),
                inForce.lists(),
                inForce.adjudications(),
                inForce.batches());
    }

    private static long ask(Assessment assessment, List<Area> states, List<Indicator> indicators) {
        long findings = 0;
        for (Indicator indicator : indicators) {
            for (Area state : states) {
                for (Finding finding : assessment.findings(Subject.of(state.code()), indicator, DAYS)) {
                    findings += finding == null ? 0 : 1;
                }
            }
        }
        return findings;
    }

    private static void compare(
            ConfigurableApplicationContext house,
            InForce sampled,
            List<Indicator> sample,
            List<Area> states,
            double ours,
            double oursUnordered,
            Areas areas,
            Commitments commitments,
            Catalogue catalogue)
            throws SQLException, IOException {
        DatabaseAccess access = house.getBean(DatabaseAccess.class);
        DataSource owner = new DriverManagerDataSource(
                access.owner().url(), access.owner().user(), access.owner().password());
        try (Connection connection = owner.getConnection()) {
            fill(connection, sampled, sample, states, catalogue);
            Figures asked = new Figures();
            Map<Key, Outcome> answers = Map.of();
            for (int round = 0; round < SQL_ROUNDS; round++) {
                long start = System.nanoTime();
                answers = ask(connection);
                asked.add(System.nanoTime() - start);
            }
            check(answers, new Assessment(commitments, areas, catalogue, sampled), sample, states);
            System.out.printf(
                    Locale.ROOT,
                    "  %d indicators of them, from an edition in memory %8.3f s%n"
                            + "  the same from claims in no order, load included %8.3f s%n"
                            + "  the same in SQL, %,d equal answers         %8.2f s%n"
                            + "  ratio                                          %8.0f    (at least 50)%n"
                            + "  ratio, load included                           %8.0f%n",
                    sample.size(),
                    ours,
                    oursUnordered,
                    answers.size(),
                    asked.median(),
                    asked.median() / ours,
                    asked.median() / oursUnordered);
        }
    }

    private static void check(
            Map<Key, Outcome> answers, Assessment assessment, List<Indicator> sample, List<Area> states) {
        for (int index = 0; index < sample.size(); index++) {
            for (Area state : states) {
                Finding[] findings = assessment.findings(Subject.of(state.code()), sample.get(index), DAYS);
                for (int day = 0; day < DAYS.length; day++) {
                    Finding finding = findings[day];
                    Outcome theirs = answers.get(new Key(state.code().value(), index, DAYS[day]));
                    if (finding == null ? theirs != null : !outcome(finding).equals(theirs)) {
                        throw new IllegalStateException("SQL says " + theirs + ", we say " + finding + " for "
                                + state.code() + ", indicator " + SAMPLE[index] + " on " + DAYS[day]);
                    }
                }
            }
        }
    }

    private static Outcome outcome(Finding finding) {
        return new Outcome(
                switch (finding) {
                    case Finding.Established known ->
                        "E" + levels(List.of(known.answer())) + (known.stale() ? "s" : "");
                    case Finding.Contested dispute -> "C" + levels(dispute.answers()) + (dispute.stale() ? "s" : "");
                    case Finding.Undetermined open -> "U" + levels(open.possible()) + (open.stale() ? "s" : "");
                    case Finding.NoInformation _ -> "N";
                    case Finding.NotYetAssessed _ -> "-";
                    case Finding.NotApplicable _ -> "/";
                });
    }

    private static long levels(List<Support> answers) {
        long levels = 0;
        for (Support support : answers) {
            levels |= bits((Answer.Level) support.answer());
        }
        return levels;
    }

    private static long bits(Answer.Level level) {
        long bits = 0;
        for (int position = place(level.lowest()); position <= place(level.highest()); position++) {
            bits |= 1L << position;
        }
        return bits;
    }

    private static int place(String level) {
        return List.of("no", "partial", "yes").indexOf(level);
    }

    // --- the reference: the same rule in SQL

    private static void fill(
            Connection connection, InForce sampled, List<Indicator> sample, List<Area> states, Catalogue catalogue)
            throws SQLException, IOException {
        List<String> ids =
                sample.stream().map(indicator -> indicator.id().value()).toList();
        StringBuilder claims = new StringBuilder();
        for (Claim claim : sampled.claims()) {
            DateBounds from = bounds(claim.validity());
            var series = catalogue.seriesOf(claim.citation().document());
            claims.append(claim.subject().text())
                    .append('\t')
                    .append(ids.indexOf(claim.indicator().id().value()))
                    .append('\t')
                    .append(series.id())
                    .append('\t')
                    .append(series.authority().ordinal())
                    .append('\t')
                    .append(claim.assertedOn().latest())
                    .append('\t')
                    .append(claim.validity().getClass().getSimpleName())
                    .append('\t')
                    .append(from.earliest())
                    .append('\t')
                    .append(from.latest())
                    .append('\t')
                    .append(claim.answer() instanceof Answer.Level level ? bits(level) : 0)
                    .append('\n');
        }
        StringBuilder indicators = new StringBuilder();
        for (int index = 0; index < sample.size(); index++) {
            indicators
                    .append(index)
                    .append('\t')
                    .append(years(sample.get(index)))
                    .append('\n');
        }
        StringBuilder subjects = new StringBuilder();
        for (Area state : states) {
            subjects.append(state.code())
                    .append('\t')
                    .append(state.began() == null ? "-infinity" : state.began())
                    .append('\n');
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(FindingsSql.TABLES);
            copy(connection, "bench.claim", claims);
            copy(connection, "bench.indicator", indicators);
            copy(connection, "bench.subject", subjects);
            statement.execute(FindingsSql.PREPARED);
        }
    }

    /// Shelf life in years; -1 is until changed, -2 its period only.
    private static int years(Indicator indicator) {
        return switch (indicator.persistence()) {
            case Persistence.UntilChanged() -> -1;
            case Persistence.ShelfLife(int years) -> years;
            case Persistence.PeriodOnly() -> -2;
        };
    }

    private static DateBounds bounds(Validity validity) {
        return switch (validity) {
            case Validity.Event(var on) -> on;
            case Validity.Span span -> span.from();
            case Validity.Observed(var during) -> during;
        };
    }

    private static void copy(Connection connection, String table, StringBuilder rows) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
    }

    private static Map<Key, Outcome> ask(Connection connection) throws SQLException {
        Map<Key, Outcome> answers = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(FindingsSql.FINDINGS)) {
            while (rows.next()) {
                answers.put(
                        new Key(rows.getString(1), rows.getInt(2), rows.getObject(3, LocalDate.class)),
                        new Outcome(rows.getString(4)));
            }
        }
        return answers;
    }
}
