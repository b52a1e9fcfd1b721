package org.pledgewatch.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pledgewatch.dialogue.RepliesGiven;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.ledger.SecondReading;
import org.pledgewatch.library.CatalogueTables;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.IndicatorVersion;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.pledgewatch.vocabulary.StarterTables;
import org.pledgewatch.vocabulary.Subject;

/// An edition is answered from the tables it was published with, whatever later releases have added.
class EarlierEditionTest {
    private static final Set<String> CHECKLIST =
            Set.of("sections.csv", "actions.csv", "deadlines.csv", "links.csv", "targets.csv");

    private static final FrozenEdition.Downloads NONE = new FrozenEdition.Downloads() {
        @Override
        public void writeFile(int edition, OutputStream out) {}

        @Override
        public void writeLedger(long count, OutputStream out) {}
    };

    private static FrozenTables today() {
        StarterTables starter = new StarterTables();
        return FrozenTables.of(starter, CatalogueTables.read(starter), RepliesGiven.NOTHING, List.of());
    }

    /// As the first editions kept them: no checklist, and indicators that do not say what fulfils.
    private static FrozenTables beforeTheChecklist() {
        Map<String, byte[]> files = new TreeMap<>(today().files());
        files.keySet().removeAll(CHECKLIST);
        String indicators = new String(files.get("indicators.csv"), StandardCharsets.UTF_8);
        files.put(
                "indicators.csv",
                indicators
                        .lines()
                        .map(line -> line.substring(0, line.lastIndexOf(',')))
                        .collect(Collectors.joining("\n", "", "\n"))
                        .getBytes(StandardCharsets.UTF_8));
        return new FrozenTables(files);
    }

    private static Edition edition(FrozenTables tables) {
        LocalDate day = LocalDate.of(2026, 11, 22);
        EditionRecord record = new EditionRecord(
                1, "Edition 1", Instant.parse("2026-11-22T10:00:00Z"), day, 0, "", tables.hashes(), "", 0, "");
        return new FrozenEdition(
                record, tables, new InForce(new LedgerPosition(0), List.of(), List.of(), List.of(), Map.of()), NONE);
    }

    @Test
    void anEditionPublishedBeforeThereWasAChecklistHasNoneAndAnswersAsBefore() {
        Edition earlier = edition(beforeTheChecklist());

        assertThat(earlier.commitments()).isEmpty();
        assertThat(earlier.sections()).isEmpty();
        assertThat(earlier.links()).isEmpty();
        assertThat(earlier.deadlines(Subject.parse("SWE").orElseThrow(), earlier.moment()))
                .isEmpty();
        assertThat(earlier.findings(new IndicatorId("protection.opsc-status"), earlier.moment()))
                .hasSize(197);
    }

    @Test
    void anEditionPublishedBeforeTheAgreementOfReadersHasNoneAndIsOtherwiseTheSame() {
        Map<String, byte[]> files = new TreeMap<>(today().files());
        files.remove("agreement.csv");
        Edition earlier = edition(new FrozenTables(files));

        assertThat(earlier.agreement()).isEmpty();
        assertThat(findings(earlier)).isEqualTo(findings(edition(today())));
    }

    private static List<PublishedFinding> findings(Edition edition) {
        return edition.indicators().stream()
                .flatMap(indicator -> edition.findings(indicator.id(), edition.moment()).stream())
                .toList();
    }

    @Test
    void whereNothingWasReadTwiceThatIsSaidOfEveryQuestionOnAScale() {
        assertThat(edition(today()).agreement())
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        agreement -> assertThat(agreement).isEqualTo(PublishedAgreement.none(agreement.indicator())));
    }

    /// Nobody can be told from what is frozen.
    @Test
    void anEditionKeepsTheAgreementOfReadersAndNoReader() {
        StarterTables starter = new StarterTables();
        FrozenTables tables = FrozenTables.of(
                starter,
                CatalogueTables.read(starter),
                RepliesGiven.NOTHING,
                List.of(
                        read(1, "level:yes", "level:yes", "person-b"),
                        read(2, "level:no", "level:partial", "person-b"),
                        read(3, "level:no", "nothing-found", "person-c"),
                        read(4, "level:no", "level:no", "person-c")));

        assertThat(new String(tables.files().get("agreement.csv"), StandardCharsets.UTF_8))
                .isEqualTo("indicator,units,readers,kappa,weighted_kappa,weighted_kappa_units,alpha,alpha_units\n"
                        + "coordination.focal-point,4,3,0.3333,0.6667,3,0.7778,3\n");
        assertThat(edition(tables).agreement())
                .filteredOn(PublishedAgreement::isThere)
                .singleElement()
                .satisfies(agreement -> {
                    assertThat(agreement.kappa())
                            .isEqualTo(new PublishedAgreement.Figure.Computed(new BigDecimal("0.3333"), 4));
                    assertThat(agreement.alpha().units()).isEqualTo(3);
                });
    }

    private static SecondReading read(long unit, String first, String second, String reader) {
        return new SecondReading(
                unit,
                new IndicatorVersion(new IndicatorId("coordination.focal-point"), 1),
                first,
                second,
                new ActorId("person-a"),
                new ActorId(reader));
    }

    @Test
    void anEditionOfTodayKeepsTheChecklist() {
        Edition today = edition(today());

        assertThat(today.record().reference()).containsKeys(CHECKLIST.toArray(String[]::new));
        assertThat(today.commitments()).hasSize(107);
        assertThat(today.deadlines(Subject.parse("SWE").orElseThrow(), today.moment()))
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.outcome()).isEqualTo(PublishedOutcome.Kind.UNKNOWN));
        assertThat(today.deadlines(Subject.parse("SSD").orElseThrow(), today.moment()))
                .as("South Sudan did not exist then")
                .isEmpty();
    }
}
