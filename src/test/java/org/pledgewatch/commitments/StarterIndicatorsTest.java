package org.pledgewatch.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.StarterTables;

class StarterIndicatorsTest {
    /// The lettered actions of the Stockholm Agenda: the heading, then the first and the last letter under it.
    private static final List<String> HEADINGS = List.of("2.i.a-c", "2.ii.d-f", "3.a-l", "4.a-h", "5.a-f", "6.a-b");

    private static final Map<String, String> AREA_OF_CHAPTER =
            Map.of("2", "coordination", "3", "prevention", "4", "protection", "5", "recovery", "6", "participation");
    private static final Set<String> KINDS = Set.of("law", "enforcement", "service", "outcome", "policy", "event");

    private final Commitments commitments = Commitments.of(new StarterTables());

    private static List<String> letteredActions() {
        return HEADINGS.stream()
                .flatMap(heading -> {
                    String chapter = heading.substring(0, heading.length() - 3);
                    char first = heading.charAt(heading.length() - 3);
                    char last = heading.charAt(heading.length() - 1);
                    return Stream.iterate(first, letter -> letter <= last, letter -> (char) (letter + 1))
                            .map(letter -> chapter + letter);
                })
                .toList();
    }

    private Commitment action(String code) {
        return CommitmentId.parse("stockholm-1996/" + code)
                .flatMap(commitments.checklist()::commitment)
                .orElseThrow();
    }

    @Test
    void theAgendaHasThirtyFourLetteredActions() {
        assertThat(letteredActions()).hasSize(34).contains("2.i.a", "2.ii.f", "3.l", "4.h", "5.f", "6.b");
    }

    @TestFactory
    Stream<DynamicTest> eachLetteredActionOfStockholmIsObservedOrSaysWhyNot() {
        return letteredActions().stream()
                .map(code -> DynamicTest.dynamicTest(code, () -> {
                    Commitment action = action(code);
                    List<Indicator> observing = commitments.observing(action.id());
                    assertThat(observing.isEmpty() && action.notObserved().isEmpty())
                            .as(code + " has neither an indicator nor a reason")
                            .isFalse();
                    assertThat(observing.isEmpty() || observing.stream().anyMatch(one -> isOf(code, one)))
                            .as("an indicator of the action's own area")
                            .isTrue();
                }));
    }

    private static boolean isOf(String code, Indicator indicator) {
        return indicator.agendaArea().equals(AREA_OF_CHAPTER.get(code.substring(0, 1)));
    }

    @TestFactory
    Stream<DynamicTest> eachIndicatorTellsItsCoderWhatToDo() {
        return commitments.indicators().stream()
                .map(indicator -> DynamicTest.dynamicTest(indicator.id().value(), () -> {
                    assertThat(indicator.question()).endsWith("?");
                    assertThat(indicator.name()).isNotBlank();
                    assertThat(indicator.guidance())
                            .hasSizeGreaterThanOrEqualTo(40)
                            .endsWith(".");
                    assertThat(indicator.kind()).isIn(KINDS);
                    assertThat(indicator.id().value()).startsWith(indicator.agendaArea() + ".");
                    assertThat(indicator.scale() != null || !indicator.unit().isEmpty() || isEvent(indicator))
                            .as("has a scale, a unit, or asks for an act")
                            .isTrue();
                }));
    }

    private static boolean isEvent(Indicator indicator) {
        return indicator.kind().equals("event");
    }

    @Test
    void eachShelfLifeSaysWhy() {
        assertThat(commitments.indicators())
                .filteredOn(indicator -> indicator.persistence() instanceof Persistence.ShelfLife)
                .isNotEmpty()
                .allSatisfy(indicator -> assertThat(indicator.guidance())
                        .as(indicator.id().value())
                        .containsPattern("(Lasts|shelf life is) \\w+ years,? (because|the time|as long as)"));
    }

    @Test
    void aLawSaysThatItIsPaper() {
        assertThat(commitments.indicators())
                .filteredOn(indicator -> indicator.kind().equals("law"))
                .isNotEmpty()
                .allSatisfy(indicator ->
                        assertThat(indicator.note()).as(indicator.id().value()).startsWith("Law on paper."));
    }

    @Test
    void eachScaleAnswersItsQuestionByAtLeastTwoLevels() {
        assertThat(commitments.indicators())
                .filteredOn(indicator -> indicator.kind().equals("policy"))
                .allSatisfy(indicator -> {
                    Scale scale = indicator.scale();
                    assertThat(scale).as(indicator.id().value()).isNotNull();
                    assertThat(scale == null ? 0 : scale.top())
                            .as(indicator.id().value())
                            .isPositive();
                });
    }

    @Test
    void theHeadlineIndicatorsAreThere() {
        assertThat(commitments.indicators().stream()
                        .map(indicator -> indicator.id().value()))
                .contains(
                        "coordination.national-plan-status",
                        "coordination.focal-point",
                        "coordination.coordinating-body",
                        "coordination.disaggregated-data-published",
                        "protection.exploitation-in-prostitution-criminalised",
                        "protection.abuse-material-criminalised",
                        "protection.travel-tourism-exploitation-criminalised",
                        "protection.trafficking-criminalised",
                        "protection.extraterritorial-law",
                        "protection.non-punishment",
                        "protection.special-police-unit",
                        "recovery.support-services",
                        "recovery.helpline",
                        "participation.children-heard");
    }
}
