package org.pledgewatch.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
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
import org.pledgewatch.library.CatalogueTables;
import org.pledgewatch.vocabulary.IndicatorId;
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
        return FrozenTables.of(starter, CatalogueTables.read(starter), RepliesGiven.NOTHING);
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
                1, "Edition 1", Instant.parse("2026-11-22T10:00:00Z"), day, 0, "", tables.hashes(), "", 0);
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
