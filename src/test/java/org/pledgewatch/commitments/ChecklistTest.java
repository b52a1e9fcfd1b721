package org.pledgewatch.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.InstrumentId;
import org.pledgewatch.vocabulary.StarterTables;

class ChecklistTest {
    private static final StarterTables TABLES = new StarterTables();
    private static final Commitments COMMITMENTS = Commitments.of(TABLES);
    private static final Checklist CHECKLIST = COMMITMENTS.checklist();

    private static Commitment commitment(String id) {
        return CHECKLIST.commitment(CommitmentId.parse(id).orElseThrow()).orElseThrow();
    }

    @Test
    void theThreeTextsAskForOneHundredAndSevenThings() {
        Map<String, Long> byText = CHECKLIST.commitments().stream()
                .collect(Collectors.groupingBy(one -> one.id().instrument().value(), Collectors.counting()));

        assertThat(byText).isEqualTo(Map.of("stockholm-1996", 44L, "yokohama-2001", 17L, "rio-2008", 46L));
        assertThat(CHECKLIST.commitments().stream()
                        .filter(Commitment::annex)
                        .map(one -> one.id().code()))
                .containsExactlyInAnyOrder("y.a1", "y.a2");
    }

    @Test
    void theAgendaHasThirtyFourLetteredActionsUnderItsHeadings() {
        InstrumentId stockholm = new InstrumentId("stockholm-1996");
        Map<String, Long> bySection = CHECKLIST.commitments().stream()
                .filter(one -> one.id().instrument().equals(stockholm))
                .collect(Collectors.groupingBy(Commitment::section, Collectors.counting()));

        assertThat(bySection).isEqualTo(Map.of("d12", 10L, "2.i", 3L, "2.ii", 3L, "3", 12L, "4", 8L, "5", 6L, "6", 2L));
    }

    @Test
    void everyCodeButThoseThatWereReadIsSaidToBeOurs() {
        assertThat(CHECKLIST.commitments()).allSatisfy(one -> {
            String code = one.id().code();
            boolean ours = code.startsWith("y.") || (code.startsWith("r.") && !code.matches("r\\.ii\\.[4-7]"));
            assertThat(one.ownCode()).as(one.id().toString()).isEqualTo(ours);
        });
    }

    @Test
    void whatWasReadNamesItsSourcesAndWhatIsRememberedHasNone() {
        assertThat(CHECKLIST.commitments()).allSatisfy(one -> {
            assertThat(one.title()).isNotBlank();
            assertThat(one.summary()).endsWith(".").doesNotContain("\"", "“", "”");
            assertThat(one.restsOn()).isNotBlank();
            assertThat(one.sources().isEmpty()).as(one.id().toString()).isEqualTo(one.mark() == Mark.REMEMBERED);
        });
    }

    @Test
    void everySectionSourceAndEndOfALinkIsThere() {
        List<String> documents = TABLES.table("documents.csv").rows().stream()
                .map(row -> row.text("number"))
                .toList();
        assertThat(CHECKLIST.commitments()).allSatisfy(one -> {
            assertThat(COMMITMENTS.instrument(one.id().instrument())).isPresent();
            assertThat(CHECKLIST.sections(one.id().instrument()))
                    .extracting(Section::code)
                    .contains(one.section());
            assertThat(documents)
                    .containsAll(one.sources().stream()
                            .map(passage -> passage.document().toString())
                            .toList());
        });
        assertThat(CHECKLIST.links())
                .flatExtracting(link -> List.of(link.from(), link.to()))
                .allSatisfy(end -> assertThat(isKnown(end)).as(end.text()).isTrue());
    }

    private static boolean isKnown(Link.End end) {
        return switch (end) {
            case Link.End.OfInstrument(var id) -> COMMITMENTS.instrument(id).isPresent();
            case Link.End.OfCommitment(var id) -> CHECKLIST.commitment(id).isPresent();
            case Link.End.OfTarget(var id) -> CHECKLIST.target(id).isPresent();
        };
    }

    @Test
    void whatAnIndicatorObservesIsOnTheList() {
        assertThat(COMMITMENTS.indicators())
                .flatExtracting(Indicator::commitments)
                .allSatisfy(id ->
                        assertThat(CHECKLIST.commitment(id)).as(id.toString()).isPresent());
    }

    /// The thirty-four lettered actions among them.
    @Test
    void everyCommitmentIsObservedOrItIsWrittenDownWhyNot() {
        assertThat(CHECKLIST.commitments().stream().filter(one -> !one.annex())).allSatisfy(one -> {
            boolean observed = !COMMITMENTS.observing(one.id()).isEmpty();
            assertThat(one.notObserved().isEmpty())
                    .as(one.id() + (observed ? " is observed, so no reason why not" : " needs a reason"))
                    .isEqualTo(observed);
        });
    }

    @Test
    void aLinkBetweenWhatIsRememberedIsRememberedToo() {
        assertThat(CHECKLIST.links()).allSatisfy(link -> {
            boolean remembered = Stream.of(link.from(), link.to())
                    .anyMatch(end -> end instanceof Link.End.OfCommitment(var id)
                            && CHECKLIST.commitment(id).orElseThrow().mark() == Mark.REMEMBERED);
            if (remembered) {
                assertThat(link.mark()).as(link.toString()).isEqualTo(Mark.REMEMBERED);
            }
            assertThat(link.source()).isNotBlank();
        });
    }

    @Test
    void oneSourceNamesTwoDeadlinesForPlans() {
        Commitment plans = commitment("stockholm-1996/2.i.a");

        assertThat(plans.deadlines())
                .extracting(deadline -> plans.boundsOf(deadline))
                .containsExactly(
                        new DateBounds(LocalDate.of(1999, 12, 31), LocalDate.of(2000, 12, 31)),
                        new DateBounds(LocalDate.of(2001, 12, 17), LocalDate.of(2001, 12, 20)));
        assertThat(plans.deadlines()).allSatisfy(deadline -> {
            assertThat(deadline.document()).hasToString("2");
            assertThat(plans.decides(deadline)).isTrue();
        });
    }

    @Test
    void nothingIsDecidedByADeadlineFromMemory() {
        assertThat(CHECKLIST.commitments().stream()
                        .filter(one -> one.deadlines().stream().anyMatch(one::decides))
                        .map(one -> one.id().code()))
                .containsExactlyInAnyOrder("2.i.a", "2.i.b");
        assertThat(commitment("rio-2008/r.iv.3").deadlines()).hasSize(1);
        assertThat(commitment("rio-2008/r.vi.2").deadlines()).hasSize(1);
    }

    @Test
    void anIndicatorFulfilsAtItsHighestLevelUnlessItSaysOtherwise() {
        assertThat(indicator("coordination.national-plan-status").fulfilment()).contains("adopted");
        assertThat(indicator("protection.c182-status").fulfilment()).contains("ratified");
        assertThat(indicator("protection.crc-status").fulfilment()).contains("party");
        assertThat(indicator("context.adopting-governments").fulfilment()).isEmpty();
    }

    private static Indicator indicator(String id) {
        return COMMITMENTS.indicators().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Our table against the list it was written from, where that is at hand.
    @Test
    void itTranscribesTheListItWasWrittenFrom() throws IOException {
        Path list = Path.of("../shared/agenda-checklist.csv");
        assumeTrue(Files.exists(list), "agenda-checklist.csv is not at hand: our table is not compared with it");
        Map<String, Commitment> ours = CHECKLIST.commitments().stream()
                .collect(Collectors.toMap(one -> one.id().toString(), Function.identity()));
        Map<String, String> texts =
                Map.of("Stockholm", "stockholm-1996", "Yokohama", "yokohama-2001", "Rio", "rio-2008");
        Map<String, String> differences = new HashMap<>();
        int rows = 0;
        try (CsvReader<NamedCsvRecord> theirs = CsvReader.builder().ofNamedCsvRecord(list)) {
            for (NamedCsvRecord row : theirs) {
                rows++;
                String instrument = row.getField("instrument");
                String id = texts.get(instrument.substring(0, instrument.indexOf(' '))) + "/"
                        + row.getField("code").toLowerCase(Locale.ROOT);
                Commitment one = ours.get(id);
                if (one == null) {
                    differences.put(id, "is missing");
                } else if (!row.getField("source").startsWith("[" + one.mark().letter() + "]")) {
                    differences.put(id, "has another mark");
                } else if (hasDeadline(row.getField("deadline"))
                        == one.deadlines().isEmpty()) {
                    differences.put(id, "differs in having a deadline");
                }
            }
        }
        assertThat(rows).isEqualTo(107).isEqualTo(ours.size());
        assertThat(differences).isEmpty();
    }

    private static boolean hasDeadline(String text) {
        return !text.isEmpty() && !text.startsWith("none");
    }
}
