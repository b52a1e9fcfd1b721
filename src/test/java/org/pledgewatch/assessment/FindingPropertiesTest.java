package org.pledgewatch.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// What holds for every day, every bound and every mixture of claims.
class FindingPropertiesTest {
    private static final String OPSC = "protection.opsc-status";
    private static final String LAW = "protection.some-law";
    private static final LocalDate FIRST = LocalDate.parse("2000-06-01");
    private static final List<String> STATES = List.of("AFG", "CMR", "NOR", "NZL", "SWE", "TON", "TUV", "SSD", "SRB");

    /// A claim of some kind on some state, as a test throws it in.
    record Thrown(String state, String indicator, String what, int from, int length, String document) {
        void into(SampleEvidence evidence) {
            LocalDate day = FIRST.plusDays(from);
            String bounds = new DateBounds(day, day.plusDays(length)).text();
            switch (what) {
                case "signed" -> evidence.act(state, OPSC, ActKind.SIGNED, bounds, document);
                case "ratified" -> evidence.act(state, OPSC, ActKind.RATIFIED, bounds, document);
                case "denounced" -> evidence.act(state, OPSC, ActKind.DENOUNCED, bounds, document);
                case "proxy" -> evidence.proxy(state, indicator, level(), bounds, document);
                case "nothing" -> evidence.nothingFound(state, indicator, bounds, document);
                default -> evidence.observed(state, indicator, what, bounds, document);
            }
        }

        private String level() {
            return indicator.equals(LAW) ? "yes" : "party";
        }
    }

    @Provide
    Arbitrary<List<Thrown>> claims() {
        Arbitrary<Thrown> treaty = thrown(
                OPSC,
                "signed",
                "ratified",
                "ratified",
                "denounced",
                "none",
                "none..signed",
                "party",
                "nothing",
                "proxy");
        Arbitrary<Thrown> law = thrown(LAW, "no", "partial", "yes", "no..partial", "nothing", "proxy");
        return Arbitraries.oneOf(treaty, law).list().ofMinSize(0).ofMaxSize(30);
    }

    private static Arbitrary<Thrown> thrown(String indicator, String... whats) {
        return Combinators.combine(
                        Arbitraries.of(STATES),
                        Arbitraries.of(whats),
                        Arbitraries.integers().between(0, 7_000),
                        Arbitraries.oneOf(
                                Arbitraries.just(0), Arbitraries.integers().between(1, 900)),
                        Arbitraries.of(
                                "untc-2012", "untc-2015", "dataset-2022", "report-2019", "ngo-a", "ngo-b", "ngo-c"))
                .as((state, what, from, length, document) ->
                        new Thrown(state, indicator, what, from, length, document));
    }

    @Property(tries = 400)
    void theFourPartsOfACountAddUp(
            @ForAll("claims") List<Thrown> claims, @ForAll @IntRange(min = -400, max = 9_000) int after) {
        SampleEvidence evidence = evidence(claims);
        Moment moment = Moment.on(FIRST.plusDays(after));
        List<Subject> population =
                STATES.stream().map(code -> Subject.parse(code).orElseThrow()).toList();
        for (String level : List.of("none", "signed", "ratified", "party")) {
            Count count = evidence.assessment().count(evidence.indicator(OPSC), level, moment, population);
            assertThat(count.low() + count.below() + count.contested() + count.unknown())
                    .isEqualTo(count.of());
            assertThat(count.high()).isEqualTo(count.low() + count.contested() + count.unknown());
        }
    }

    @Property(tries = 200)
    void aHigherLevelIsNeverReachedByMore(
            @ForAll("claims") List<Thrown> claims, @ForAll @IntRange(min = -400, max = 9_000) int after) {
        SampleEvidence evidence = evidence(claims);
        Moment moment = Moment.on(FIRST.plusDays(after));
        List<Subject> population =
                STATES.stream().map(code -> Subject.parse(code).orElseThrow()).toList();
        Assessment assessment = evidence.assessment();
        Count lower = assessment.count(evidence.indicator(OPSC), "ratified", moment, population);
        Count higher = assessment.count(evidence.indicator(OPSC), "party", moment, population);
        assertThat(higher.low()).isLessThanOrEqualTo(lower.low());
        assertThat(higher.high()).isLessThanOrEqualTo(lower.high());
    }

    /// The history tells each day the same as asking for the day.
    @Property(tries = 200)
    void aFindingsHistoryAgreesWithItsDays(
            @ForAll("claims") List<Thrown> claims, @ForAll @IntRange(min = -400, max = 9_000) int after) {
        SampleEvidence evidence = evidence(claims);
        Assessment assessment = evidence.assessment();
        LocalDate day = FIRST.plusDays(after);
        Subject sweden = Subject.parse("SWE").orElseThrow();
        for (String indicator : List.of(OPSC, LAW)) {
            List<Period> history =
                    assessment.history(sweden, evidence.indicator(indicator), Moment.on(FIRST.plusDays(9_001)));
            Finding then = history.stream()
                    .filter(period -> !day.isBefore(period.from()) && day.isBefore(period.until()))
                    .findFirst()
                    .orElseThrow()
                    .finding();
            assertThat(assessment.finding(sweden, evidence.indicator(indicator), Moment.on(day)))
                    .contains(then);
        }
    }

    /// Whatever exact days lie within the bounds of a signature and a ratification, what then holds is among what the
    /// vague claims leave possible; and what they establish holds in every case.
    @Property(tries = 400)
    void boundsContainEveryReading(
            @ForAll @IntRange(min = 0, max = 3_000) int signed,
            @ForAll @IntRange(min = 0, max = 900) int signedWithin,
            @ForAll @IntRange(min = 0, max = 3_000) int later,
            @ForAll @IntRange(min = 0, max = 900) int ratifiedWithin,
            @ForAll @IntRange(min = 0, max = 8_000) int asked,
            @ForAll @IntRange(min = 0, max = 100) int reading) {
        int ratified = signed + signedWithin + later;
        LocalDate day = FIRST.plusDays(Math.min(asked, 5_000));
        Set<String> vague = levelsLeft(twoActs(bounds(signed, signedWithin), bounds(ratified, ratifiedWithin)), day);
        Set<String> exact = levelsLeft(
                twoActs(
                        bounds(signed + signedWithin * reading / 100, 0),
                        bounds(ratified + ratifiedWithin * (100 - reading) / 100, 0)),
                day);
        assertThat(exact).hasSize(1);
        assertThat(vague).containsAll(exact);
    }

    private static SampleEvidence twoActs(String signed, String ratified) {
        SampleEvidence evidence = new SampleEvidence();
        evidence.list(OPSC, "untc-2015", true);
        evidence.act("SWE", OPSC, ActKind.SIGNED, signed, "untc-2015");
        evidence.act("SWE", OPSC, ActKind.RATIFIED, ratified, "untc-2015");
        return evidence;
    }

    private static String bounds(int from, int length) {
        LocalDate day = FIRST.plusDays(from);
        return new DateBounds(day, day.plusDays(length)).text();
    }

    private static Set<String> levelsLeft(SampleEvidence evidence, LocalDate day) {
        Finding finding = evidence.assessment()
                .finding(Subject.parse("SWE").orElseThrow(), evidence.indicator(OPSC), Moment.on(day))
                .orElseThrow();
        Stream<Support> answers = switch (finding) {
            case Finding.Established known -> Stream.of(known.answer());
            case Finding.Undetermined open -> open.possible().stream();
            case Finding.Contested _, Finding.NoInformation _, Finding.NotYetAssessed _, Finding.NotApplicable _ ->
                throw new AssertionError("one list cannot give " + finding);
        };
        return answers.map(support -> ((Answer.Level) support.answer()).lowest())
                .collect(Collectors.toSet());
    }

    /// Rivalry is mutual: if one claim cannot be true with another, neither can the other with the one.
    @Property(tries = 300)
    void rivalsAreRivalsOfEachOther(@ForAll("claims") List<Thrown> claims) {
        SampleEvidence evidence = evidence(claims);
        Rivalry rivalry = new Rivalry(evidence.commitments(), evidence.areas(), evidence.inForce());
        List<Claim> all = evidence.inForce().claims();
        for (Claim claim : all) {
            for (Rivalry.Rival rival : rivalry.rivalsOf(claim)) {
                Claim other = all.stream()
                        .filter(one -> one.id().equals(rival.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(rivalry.rivalsOf(other))
                        .extracting(Rivalry.Rival::id)
                        .contains(claim.id());
            }
        }
    }

    private static SampleEvidence evidence(List<Thrown> claims) {
        SampleEvidence evidence = new SampleEvidence();
        claims.forEach(claim -> claim.into(evidence));
        return evidence;
    }
}
