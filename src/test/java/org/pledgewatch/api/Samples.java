package org.pledgewatch.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.pledgewatch.publication.AnswerValue;
import org.pledgewatch.publication.EditionRecord;
import org.pledgewatch.publication.PublishedAgreement;
import org.pledgewatch.publication.PublishedAnswer;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedCommitment;
import org.pledgewatch.publication.PublishedCount;
import org.pledgewatch.publication.PublishedDocument;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedGrouping;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedInstrument;
import org.pledgewatch.publication.PublishedLink;
import org.pledgewatch.publication.PublishedOutcome;
import org.pledgewatch.publication.PublishedSection;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.EventId;
import org.pledgewatch.vocabulary.GroupingCode;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.InstrumentId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Qualifier;
import org.pledgewatch.vocabulary.Subject;

/// A small edition with one of everything, and a large one that takes more than a page.
final class Samples {
    static final IndicatorId OPSC = new IndicatorId("protection.opsc-status");
    static final IndicatorId PLAN = new IndicatorId("coordination.national-plan-status");
    static final IndicatorId GOVERNMENTS = new IndicatorId("context.adopting-governments");
    static final IndicatorId ADOPTED = new IndicatorId("context.adopted-on");
    static final Subject STOCKHOLM = new Subject.EventSubject(new EventId("stockholm-1996"));
    static final Subject OPSC_TEXT = new Subject.InstrumentSubject(new InstrumentId("opsc"));
    static final String A_FORMULA = "=HYPERLINK(\"http://example.org\")";

    static final InstrumentId STOCKHOLM_TEXT = new InstrumentId("stockholm-1996");
    static final CommitmentId PLANS_PROMISED = new CommitmentId(STOCKHOLM_TEXT, "2.i.a");
    static final CommitmentId NETWORKS_PROMISED = new CommitmentId(STOCKHOLM_TEXT, "6.b");
    private static final PublishedCommitment.Deadline BY_2000 =
            new PublishedCommitment.Deadline("1999-12-31..2000-12-31", "by the year 2000", true, true, "document 2", 2);

    private Samples() {}

    static EditionInMemory small() {
        return new EditionInMemory(
                record(2, LocalDate.of(2026, 11, 22)),
                List.of(
                        state("AFG", "AF", "004", "Afghanistan"),
                        state("CMR", "CM", "120", "Cameroon"),
                        state("NZL", "NZ", "554", "New Zealand"),
                        state("SWE", "SE", "752", "Sweden"),
                        state("TON", "TO", "776", "Tonga"),
                        area("SSD", "SS", "728", "state", "South Sudan", LocalDate.of(2011, 7, 9), null),
                        area("YUG", "YU", "890", "state", "Yugoslavia", null, LocalDate.of(1992, 4, 27)),
                        area("GRL", "GL", "304", "territory", "Greenland", null, null)),
                List.of(new PublishedGrouping(
                        new GroupingCode("EU"),
                        "organisation",
                        "European Union",
                        "",
                        "Accession treaties",
                        List.of(new PublishedGrouping.Membership("SWE", LocalDate.of(1995, 1, 1), null)))),
                List.of(
                        indicator(OPSC, "law", "states", "opsc", levels("none", "signed", "ratified", "party")),
                        indicator(PLAN, "policy", "states", "", levels("none", "developing", "adopted")),
                        indicator(GOVERNMENTS, "event", "event", "", List.of()),
                        indicator(ADOPTED, "event", "instrument", "", List.of())),
                List.of(new PublishedInstrument(
                        new InstrumentId("opsc"),
                        "Optional Protocol on the sale of children, child prostitution and child pornography",
                        "Optional Protocol on the sale of children",
                        "treaty",
                        "2000-05-25",
                        "A/RES/54/263",
                        LocalDate.of(2002, 1, 18),
                        "Article 14 (1)",
                        "P1M",
                        "Article 14 (2)",
                        "Secretary-General of the United Nations",
                        "IV-11-c",
                        "",
                        "",
                        OPSC.value())),
                List.of(document(1, "Status of the Optional Protocol", "untc"), document(2, A_FORMULA, "press")),
                claims(),
                List.of(new PublishedCount.ReportedCount(
                        quantity("34", "34", Qualifier.MORE_THAN, "states", "have a plan"), "2001", 2, 16)),
                Samples::found);
    }

    /// 250 states and five indicators: 1,250 findings, and 2,500 claims.
    static EditionInMemory large() {
        List<PublishedArea> states = IntStream.range(0, 250)
                .mapToObj(number -> "Q" + (char) ('A' + number / 26) + (char) ('A' + number % 26))
                .map(code -> state(code, "", "", "State " + code))
                .toList();
        List<PublishedIndicator> indicators = IntStream.range(0, 5)
                .mapToObj(number -> indicator(
                        new IndicatorId("protection.large-" + number), "law", "states", "", levels("no", "yes")))
                .toList();
        return new EditionInMemory(
                record(1, LocalDate.of(2026, 1, 31)),
                states,
                List.of(),
                indicators,
                List.of(),
                List.of(document(1, "Status of the Optional Protocol", "untc")),
                LongStream.rangeClosed(1, 2_500)
                        .mapToObj(id -> claim(
                                id,
                                Subject.of(new AreaCode("QAA")),
                                new IndicatorId("protection.large-0"),
                                new AnswerValue.OfLevel("yes", "Yes"),
                                "observed",
                                "2019",
                                null))
                        .toList(),
                List.of(),
                (subject, indicator, moment) -> finding(
                        subject,
                        indicator,
                        moment,
                        1,
                        PublishedFinding.Kind.ESTABLISHED,
                        List.of(new PublishedAnswer(new AnswerValue.OfLevel("yes", "Yes"), List.of(1L))),
                        List.of()));
    }

    private static PublishedFinding found(Subject subject, IndicatorId indicator, Moment moment) {
        return switch (subject.text() + " " + indicator) {
            case "SWE protection.opsc-status" -> established(subject, indicator, moment, "party", 11L);
            case "NZL protection.opsc-status" ->
                moment.on().isBefore(LocalDate.of(2011, 10, 20))
                        ? finding(
                                subject,
                                indicator,
                                moment,
                                2,
                                PublishedFinding.Kind.ESTABLISHED,
                                List.of(level("signed", 12L)),
                                List.of(level("party", 13L)))
                        : established(subject, indicator, moment, "party", 12L);
            case "CMR protection.opsc-status" ->
                new PublishedFinding(
                        subject,
                        indicator,
                        moment,
                        2,
                        PublishedFinding.Kind.ESTABLISHED,
                        true,
                        LocalDate.of(2015, 1, 27),
                        List.of(level("signed", 14L)),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        "evidence-1");
            case "TON protection.opsc-status" ->
                finding(
                        subject,
                        indicator,
                        moment,
                        2,
                        PublishedFinding.Kind.UNDETERMINED,
                        List.of(level("none", 15L), level("ratified", 15L)),
                        List.of());
            case "SWE coordination.national-plan-status" ->
                new PublishedFinding(
                        subject,
                        indicator,
                        moment,
                        2,
                        PublishedFinding.Kind.CONTESTED,
                        false,
                        LocalDate.of(2019, 12, 31),
                        List.of(level("developing", 17L), level("adopted", 18L, 19L)),
                        List.of(),
                        List.of(),
                        List.of(level("none", 20L)),
                        "+ settled, and lapsed since",
                        "evidence-1");
            case "event:stockholm-1996 context.adopting-governments" ->
                new PublishedFinding(
                        subject,
                        indicator,
                        moment,
                        2,
                        PublishedFinding.Kind.CONTESTED,
                        false,
                        LocalDate.of(1996, 8, 31),
                        List.of(
                                new PublishedAnswer(
                                        quantity("122", "122", Qualifier.EXACTLY, "governments", "adopted"),
                                        List.of(21L)),
                                new PublishedAnswer(
                                        quantity("118.5", "1E+2", Qualifier.ABOUT, "governments", "adopted"),
                                        List.of(22L))),
                        List.of(),
                        List.of(new PublishedAnswer(
                                quantity("34", "60", Qualifier.BETWEEN, "states", "took part"), List.of(23L))),
                        List.of(),
                        null,
                        "evidence-1");
            case "instrument:opsc context.adopted-on" ->
                finding(
                        subject,
                        indicator,
                        moment,
                        2,
                        PublishedFinding.Kind.ESTABLISHED,
                        List.of(
                                new PublishedAnswer(
                                        new AnswerValue.OfAct(
                                                "adopted", LocalDate.of(2000, 5, 25), LocalDate.of(2000, 5, 25), ""),
                                        List.of(24L)),
                                new PublishedAnswer(
                                        new AnswerValue.OfWords("en", "-2+3 adopted without a vote"), List.of(25L))),
                        List.of());
            case "WORLD coordination.national-plan-status" ->
                finding(
                        subject,
                        indicator,
                        moment,
                        2,
                        PublishedFinding.Kind.ESTABLISHED,
                        List.of(new PublishedAnswer(
                                quantity("34", "34", Qualifier.MORE_THAN, "states", "have a plan"), List.of(16L))),
                        List.of());
            default ->
                new PublishedFinding(
                        subject,
                        indicator,
                        moment,
                        2,
                        PublishedFinding.Kind.NOT_YET_ASSESSED,
                        false,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        "evidence-1");
        };
    }

    private static PublishedAnswer level(String code, Long... claims) {
        return new PublishedAnswer(new AnswerValue.OfLevel(code, code), List.of(claims));
    }

    private static PublishedFinding established(
            Subject subject, IndicatorId indicator, Moment moment, String level, Long... claims) {
        return finding(
                subject,
                indicator,
                moment,
                2,
                PublishedFinding.Kind.ESTABLISHED,
                List.of(level(level, claims)),
                List.of());
    }

    private static PublishedFinding finding(
            Subject subject,
            IndicatorId indicator,
            Moment moment,
            int edition,
            PublishedFinding.Kind kind,
            List<PublishedAnswer> answers,
            List<PublishedAnswer> rivals) {
        return new PublishedFinding(
                subject,
                indicator,
                moment,
                edition,
                kind,
                false,
                LocalDate.of(2015, 1, 27),
                answers,
                rivals,
                List.of(),
                List.of(),
                null,
                "evidence-1");
    }

    private static AnswerValue.OfQuantity quantity(
            String low, String high, Qualifier qualifier, String unit, String scope) {
        return new AnswerValue.OfQuantity(new BigDecimal(low), new BigDecimal(high), qualifier, unit, scope);
    }

    private static List<PublishedClaim> claims() {
        Subject sweden = Subject.of(new AreaCode("SWE"));
        return List.of(
                claim(
                        11,
                        sweden,
                        OPSC,
                        new AnswerValue.OfAct("ratified", LocalDate.of(2007, 1, 19), LocalDate.of(2007, 1, 19), ""),
                        "event",
                        "2007-01-19",
                        null),
                claim(
                        12,
                        Subject.of(new AreaCode("TON")),
                        OPSC,
                        new AnswerValue.OfLevels("none", "signed"),
                        "observed",
                        "1999-06-17..2020-08-04",
                        null),
                claim(13, sweden, PLAN, new AnswerValue.OfLevel("adopted", "Adopted"), "span", "1998", "2003-05"),
                claim(
                        16,
                        new Subject.World(),
                        PLAN,
                        quantity("34", "34", Qualifier.MORE_THAN, "states", "have a plan"),
                        "observed",
                        "2001",
                        null),
                claim(
                        21,
                        STOCKHOLM,
                        GOVERNMENTS,
                        quantity("-122.50", "-122.50", Qualifier.EXACTLY, "governments", "-adopted"),
                        "observed",
                        "1996-08",
                        null),
                claim(
                        24,
                        OPSC_TEXT,
                        ADOPTED,
                        new AnswerValue.OfAct("extension", LocalDate.of(2000, 1, 1), LocalDate.of(2000, 12, 31), "GRL"),
                        "event",
                        "2000",
                        null),
                claim(25, OPSC_TEXT, ADOPTED, new AnswerValue.OfWords("en", A_FORMULA), "event", "2000", null),
                claim(26, sweden, PLAN, new AnswerValue.OfSilence("nothing-found"), "observed", "2019", null));
    }

    private static PublishedClaim claim(
            long id,
            Subject subject,
            IndicatorId indicator,
            AnswerValue answer,
            String validity,
            String from,
            String until) {
        return new PublishedClaim(
                id,
                subject,
                indicator,
                1,
                answer,
                validity,
                from,
                until,
                "2015-01-27",
                1,
                "untc",
                "depositary",
                "row " + id,
                id == 25 ? "@cmd, \"quoted\"\r\nsecond line" : null,
                "depositary",
                "exact",
                3);
    }

    private static EditionRecord record(int number, LocalDate referenceDay) {
        return new EditionRecord(
                number,
                number == 2 ? "Autumn 2026" : "",
                Instant.parse(referenceDay + "T08:30:00Z"),
                referenceDay,
                1234,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                Map.of("areas.csv", "aa".repeat(32), "indicators.csv", "bb".repeat(32)),
                "c".repeat(63) + number,
                EditionInMemory.FILE.length(),
                number == 2 ? "With the replies of two states." : "");
    }

    private static PublishedArea state(String code, String alpha2, String m49, String name) {
        return area(code, alpha2, m49, "state", name, null, null);
    }

    private static PublishedArea area(
            String code, String alpha2, String m49, String kind, String name, LocalDate began, LocalDate ended) {
        return new PublishedArea(
                new AreaCode(code),
                alpha2,
                m49,
                kind,
                name,
                name,
                Map.of("en", name, "fr", name + " (fr)"),
                began,
                ended,
                "",
                "M49",
                kind.equals("territory")
                        ? List.of(new PublishedArea.Administration(new AreaCode("SWE"), null, null))
                        : List.of(),
                List.of());
    }

    /// One that can be computed, one in which all said the same, one of which nothing was read twice.
    static List<PublishedAgreement> agreement() {
        PublishedAgreement.Figure nothing = new PublishedAgreement.Figure.NothingReadTwice();
        return List.of(
                new PublishedAgreement(
                        new IndicatorId("protection.opsc-status"),
                        42,
                        5,
                        new PublishedAgreement.Figure.Computed(new BigDecimal("0.7500"), 42),
                        new PublishedAgreement.Figure.Computed(new BigDecimal("0.8125"), 40),
                        new PublishedAgreement.Figure.Computed(new BigDecimal("-0.0063"), 41)),
                new PublishedAgreement(
                        new IndicatorId("coordination.national-plan-status"),
                        3,
                        2,
                        new PublishedAgreement.Figure.AllTheSame(3),
                        nothing,
                        nothing),
                new PublishedAgreement(new IndicatorId("coordination.focal-point"), 0, 0, nothing, nothing, nothing));
    }

    private static List<PublishedIndicator.Level> levels(String... codes) {
        return List.of(codes).stream()
                .map(code -> new PublishedIndicator.Level(code, code, "Means " + code))
                .toList();
    }

    private static PublishedIndicator indicator(
            IndicatorId id, String kind, String universe, String instrument, List<PublishedIndicator.Level> scale) {
        return new PublishedIndicator(
                id,
                1,
                id.value().substring(0, id.value().indexOf('.')),
                kind,
                "Name of " + id,
                "Is it so?",
                scale,
                scale.isEmpty() ? "governments" : "",
                "until-changed",
                "treaty-status",
                universe,
                instrument,
                id.equals(PLAN) ? List.of(PLANS_PROMISED, NETWORKS_PROMISED) : List.of(),
                "",
                "",
                scale.isEmpty() ? "" : scale.getLast().code());
    }

    static List<PublishedSection> sections() {
        return List.of(new PublishedSection(
                STOCKHOLM_TEXT, "2.i", "Coordination and cooperation", "coordination", false, "document 2"));
    }

    /// One that was read, with a deadline that decides; one from memory, whose deadline does not; an annex.
    static List<PublishedCommitment> commitments() {
        return List.of(
                new PublishedCommitment(
                        PLANS_PROMISED,
                        "2.i",
                        "coordination",
                        "National plan of action",
                        "Have a plan.",
                        "V",
                        "Read in the sources named.",
                        List.of(new PublishedCommitment.Passage(1, ""), new PublishedCommitment.Passage(2, "p. 43")),
                        false,
                        false,
                        "",
                        List.of(
                                BY_2000,
                                new PublishedCommitment.Deadline("", "when reports are due", false, false, "", 0)),
                        List.of(PLAN)),
                new PublishedCommitment(
                        NETWORKS_PROMISED,
                        "2.i",
                        "participation",
                        "=Networks",
                        "Support networks.",
                        "M",
                        "From memory.",
                        List.of(),
                        true,
                        false,
                        "",
                        List.of(new PublishedCommitment.Deadline(
                                "2013", "by 2013", false, false, "unchecked: from memory", 0)),
                        List.of(PLAN)),
                new PublishedCommitment(
                        new CommitmentId(STOCKHOLM_TEXT, "y.a1"),
                        "2.i",
                        "context",
                        "Statements",
                        "Statements in explanation.",
                        "P",
                        "Partly read.",
                        List.of(new PublishedCommitment.Passage(1, "")),
                        true,
                        true,
                        "Nothing is asked.",
                        List.of(),
                        List.of()));
    }

    static List<PublishedLink> links() {
        PublishedLink.End plans = end(PublishedLink.Kind.COMMITMENT, PLANS_PROMISED.toString(), "V");
        return List.of(
                new PublishedLink(
                        end(PublishedLink.Kind.COMMITMENT, NETWORKS_PROMISED.toString(), "M"),
                        "extends",
                        plans,
                        "M",
                        "our reading of what both ask"),
                new PublishedLink(
                        end(PublishedLink.Kind.INSTRUMENT, "opsc", "V"), "implements", plans, "P", "document 1"),
                new PublishedLink(plans, "implements", end(PublishedLink.Kind.TARGET, "sdg:16.2", "V"), "P", "ours"));
    }

    private static PublishedLink.End end(PublishedLink.Kind kind, String id, String mark) {
        return new PublishedLink.End(kind, id, "Title of " + id, "What it asks.", mark.equals("M"));
    }

    static PublishedOutcome outcome(Subject subject, PublishedOutcome.Kind kind) {
        return new PublishedOutcome(subject, PLANS_PROMISED, BY_2000, PLAN, kind);
    }

    private static PublishedDocument document(int number, String title, String series) {
        return new PublishedDocument(
                new DocumentNumber(number),
                "2015-01-27",
                title,
                "",
                "United Nations",
                "en",
                "",
                "table",
                "",
                "",
                "2026-11-01",
                "",
                "",
                "",
                "",
                new PublishedDocument.Series(
                        series, "Series " + series, "United Nations", "depositary", "states", "depositary", ""),
                "online",
                number == 1 ? List.of(new DocumentNumber(2)) : List.of());
    }
}
