package org.pledgewatch.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.dialogue.RepliesGiven;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Citation;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.library.CatalogueTables;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.StarterTables;
import org.pledgewatch.vocabulary.Subject;

/// Cards over the tables of the starter pack and a few made-up claims.
class PublishedCardTest {
    private static final StarterTables TABLES = new StarterTables();
    private static final Commitments COMMITMENTS = Commitments.of(TABLES);
    private static final LocalDate REFERENCE = LocalDate.of(2026, 11, 22);
    private static final String PLAN = "coordination.national-plan-status";
    private static final String HELPLINE = "recovery.helpline";
    private static final String OPSC = "protection.opsc-status";

    private final List<Claim> claims = new ArrayList<>();

    private void claim(String area, String indicator, Answer answer, Validity validity, String asserted, int document) {
        claims.add(new Claim(
                new ClaimId(claims.size() + 1),
                Subject.of(new AreaCode(area)),
                indicator(indicator).version(),
                answer,
                validity,
                bounds(asserted),
                new Citation(new DocumentNumber(document), "page 1", null, "somebody"),
                Fit.EXACT));
    }

    private static Indicator indicator(String id) {
        return COMMITMENTS.indicator(new IndicatorId(id)).orElseThrow();
    }

    private static DateBounds bounds(String written) {
        return DateBounds.parse(written).orElseThrow();
    }

    private static Answer level(String indicator, String level) {
        Scale scale = indicator(indicator).scale();
        return new Answer.Level(Objects.requireNonNull(scale).version(), level, level);
    }

    private static Answer act(ActKind kind, String day, @Nullable String territory) {
        return new Answer.Act(kind, bounds(day), territory == null ? null : new AreaCode(territory));
    }

    private static Validity observed(String when) {
        return new Validity.Observed(bounds(when));
    }

    private static Validity event(String when) {
        return new Validity.Event(bounds(when));
    }

    private FrozenEdition edition() {
        return new FrozenEdition(
                new EditionRecord(
                        1,
                        "",
                        Instant.parse(REFERENCE + "T09:00:00Z"),
                        REFERENCE,
                        claims.size(),
                        "",
                        Map.of(),
                        "",
                        0,
                        ""),
                FrozenTables.of(TABLES, CatalogueTables.read(TABLES), RepliesGiven.NOTHING, List.of()),
                new InForce(new LedgerPosition(claims.size()), claims, List.of(), List.of(), Map.of()),
                new FrozenEdition.Downloads() {
                    @Override
                    public void writeFile(int edition, OutputStream out) {
                        throw new UnsupportedOperationException("nobody downloads here");
                    }

                    @Override
                    public void writeLedger(long count, OutputStream out) {
                        throw new UnsupportedOperationException("nobody downloads here");
                    }
                });
    }

    private PublishedCard card(String area) {
        FrozenEdition edition = edition();
        return PublishedCard.of(edition, edition.area(new AreaCode(area)).orElseThrow(), edition.moment());
    }

    private static PublishedCard.Entry entry(PublishedCard card, String indicator) {
        return card.entries().stream()
                .filter(entry -> entry.indicator().id().value().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static PublishedCard.Tally tally(PublishedCard card, String area) {
        return card.tallies().stream()
                .filter(tally -> tally.area().equals(area))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyQuestionOfAStateIsCountedOnceInTheAreaItBelongsTo() {
        claim("SWE", HELPLINE, level(HELPLINE, "yes"), observed("2026"), "2026-10-01", 151);
        claim("SWE", PLAN, level(PLAN, "adopted"), observed("2001"), "2001-12-20", 5);
        PublishedCard card = card("SWE");

        assertThat(card.tallies()).extracting(PublishedCard.Tally::area).isEqualTo(PublishedCard.AGENDA);
        for (PublishedCard.Tally tally : card.tallies()) {
            long asked = COMMITMENTS.indicators().stream()
                    .filter(one -> one.universe() == Indicator.Universe.STATES
                            && one.agendaArea().equals(tally.area()))
                    .count();
            assertThat(tally.of() + tally.notApplicable()).isEqualTo((int) asked);
        }
        assertThat(tally(card, "recovery").established()).isEqualTo(1);
        assertThat(tally(card, "coordination").established()).isZero();
        assertThat(tally(card, "coordination").stale()).isEqualTo(1);
        assertThat(card.lastEvidence()).contains(LocalDate.of(2026, 10, 1));
    }

    @Test
    void whatWasOnlySeenMayHaveBeenSoForLong() {
        claim("SWE", HELPLINE, level(HELPLINE, "yes"), observed("2026"), "2026-10-01", 151);
        claim(
                "THA",
                HELPLINE,
                level(HELPLINE, "yes"),
                new Validity.Span(bounds("2025-03-01"), null),
                "2026-10-01",
                151);

        assertThat(entry(card("SWE"), HELPLINE).since()).isNull();
        assertThat(entry(card("THA"), HELPLINE).since()).isEqualTo(bounds("2025-03-01"));
    }

    @Test
    void aDeadlineHasItsOutcomeOnTheCard() {
        claim(
                "SWE",
                PLAN,
                level(PLAN, "adopted"),
                new Validity.Span(bounds("1998-06-01"), bounds("2003-01-01")),
                "2001-12-20",
                5);

        assertThat(card("SWE").outcomes())
                .filteredOn(outcome -> outcome.indicator().value().equals(PLAN))
                .hasSize(2)
                .extracting(PublishedOutcome::outcome)
                .containsOnly(PublishedOutcome.Kind.MET_IN_TIME);
        assertThat(card("SSD").outcomes())
                .as("deadlines that passed before the state began")
                .isEmpty();
    }

    @Test
    void aTerritoryHasWhatSourcesSayOfItAndWhatOthersDidForIt() {
        claim("ABW", HELPLINE, level(HELPLINE, "partial"), observed("2026"), "2026-10-01", 151);
        claim("NLD", OPSC, act(ActKind.EXTENSION, "2006-10-17", "ABW"), event("2006-10-17"), "2015-01-27", 6);
        claim("NLD", OPSC, act(ActKind.RATIFIED, "2005-08-23", null), event("2005-08-23"), "2015-01-27", 6);
        PublishedCard card = card("ABW");

        assertThat(card.entries())
                .extracting(entry -> entry.indicator().id().value())
                .containsExactly(HELPLINE);
        assertThat(card.tallies()).isEmpty();
        assertThat(card.outcomes()).isEmpty();
        assertThat(card.acts()).extracting(PublishedClaim::id).containsExactly(2L);
        assertThat(card("NLD").acts()).extracting(PublishedClaim::id).containsExactly(3L, 2L);
    }

    @Test
    void aStateThatDoesNotExistOnTheDayIsAskedNothing() {
        FrozenEdition edition = edition();
        PublishedArea southSudan = edition.area(new AreaCode("SSD")).orElseThrow();
        PublishedCard card = PublishedCard.of(edition, southSudan, Moment.on(LocalDate.of(2010, 1, 1)));

        assertThat(card.entries()).isEmpty();
        assertThat(card.tallies()).isEmpty();
    }

    @Test
    void claimsAreFoundUnderWhateverIsAsked() {
        claim("SWE", HELPLINE, level(HELPLINE, "yes"), observed("2026"), "2026-10-01", 151);
        claim("SWE", PLAN, level(PLAN, "adopted"), observed("2001"), "2001-12-20", 5);
        claim("THA", PLAN, level(PLAN, "adopted"), observed("2001"), "2001-12-20", 151);
        FrozenEdition edition = edition();
        List<PublishedClaim> all = edition.claims(new ClaimQuery(null, null, null, 0, 100));

        assertThat(all).extracting(PublishedClaim::id).containsExactly(1L, 2L, 3L);
        for (Subject subject : List.of(Subject.of(new AreaCode("SWE")), Subject.of(new AreaCode("NOR")))) {
            for (String id : List.of(HELPLINE, PLAN)) {
                for (int document : List.of(5, 151)) {
                    for (long after : List.of(0L, 1L, 2L)) {
                        assertThat(edition.claims(new ClaimQuery(
                                        subject, new IndicatorId(id), new DocumentNumber(document), after, 100)))
                                .containsExactlyElementsOf(Stream.of(all)
                                        .flatMap(List::stream)
                                        .filter(claim -> claim.subject().equals(subject)
                                                && claim.indicator().value().equals(id)
                                                && claim.document() == document
                                                && claim.id() > after)
                                        .toList());
                    }
                }
            }
        }
        assertThat(edition.claims(new ClaimQuery(null, new IndicatorId(PLAN), null, 0, 1)))
                .extracting(PublishedClaim::id)
                .containsExactly(2L);
        assertThat(edition.claim(3)).isPresent();
        assertThat(edition.claim(4)).isEmpty();
    }

    @Test
    void statesAreComparedByCodeOrByNameInAnyLanguage() {
        assertThat(read("SWE", "thailand", "Südafrika", "Afrique du Sud", "SWE"))
                .isInstanceOfSatisfying(
                        Comparison.Reading.NoSuchState.class,
                        no -> assertThat(no.typed()).isEqualTo("Südafrika"));
        assertThat(read("SWE", " thailand ", "", "Afrique du Sud", "SWE"))
                .isInstanceOfSatisfying(Comparison.Reading.Understood.class, yes -> {
                    assertThat(yes.comparison().codes()).isEqualTo("SWE,THA,ZAF");
                    assertThat(yes.comparison().hasEnough()).isTrue();
                });
        assertThat(read("SWE"))
                .isInstanceOfSatisfying(
                        Comparison.Reading.Understood.class,
                        yes -> assertThat(yes.comparison().hasEnough()).isFalse());
    }

    @Test
    void aWrongCodeIsRefusedWithThoseThatWerePerhapsMeant() {
        assertThat(nearest("SWX")).contains("SWE");
        assertThat(nearest("Tailand")).contains("THA");
        assertThat(nearest("Quite another thing")).isEmpty();
        assertThat(read("SWE", "ABW")).isInstanceOf(Comparison.Reading.NotAState.class);
        assertThat(read("SWE", "THA", "TON", "SSD", "VAT", "BRA", "NLD")).isEqualTo(new Comparison.Reading.TooMany(7));
    }

    private Comparison.Reading read(String... typed) {
        return Comparison.read(edition(), List.of(typed));
    }

    private List<String> nearest(String typed) {
        return read(typed) instanceof Comparison.Reading.NoSuchState no
                ? no.nearest().stream().map(area -> area.code().value()).toList()
                : List.of("understood");
    }
}
