package org.pledgewatch.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgewatch.dialogue.RepliesGiven;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Library;
import org.pledgewatch.review.DeskAtWork;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.StarterTables;

/// The known disagreements of the starter pack, in an edition made of it alone.
class KnownCasesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static DeskAtWork desk;
    private static FrozenTables tables;
    private static Edition edition;

    @BeforeAll
    static void open() {
        desk = new DeskAtWork();
        desk.starterPack().enter();
        Catalogue catalogue = desk.ask(Library.class).catalogue();
        tables = FrozenTables.of(new StarterTables(), catalogue, RepliesGiven.NOTHING, List.of());
        edition = editionOf(tables);
    }

    private static Edition editionOf(FrozenTables tables) {
        return new FrozenEdition(
                new EditionRecord(1, "", Instant.EPOCH, DAY, 0, "", Map.of(), "", 0, ""),
                tables,
                desk.inForce(),
                new FrozenEdition.Downloads() {
                    @Override
                    public void writeFile(int number, OutputStream out) {
                        throw new UnsupportedOperationException("nobody downloads here");
                    }

                    @Override
                    public void writeLedger(long count, OutputStream out) {
                        throw new UnsupportedOperationException("nobody downloads here");
                    }
                });
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static List<PublishedDisagreement> asked(DisagreementQuery query) {
        return query.of(edition.disagreements(Moment.on(DAY)));
    }

    private static List<PublishedDisagreement> of(String reference) {
        return asked(new DisagreementQuery(null, null, null, reference));
    }

    static List<String> everyCase() {
        return IntStream.rangeClosed(1, 29).mapToObj(number -> "C" + number).toList();
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void isFoundByItsNumberWithClaimsANoteAndAKind(String reference) {
        assertThat(of(reference)).isNotEmpty().allSatisfy(one -> {
            assertThat(one.note()).isNotBlank();
            assertThat(one.kinds())
                    .isNotEmpty()
                    .allSatisfy(kind -> assertThat(DisagreementQuery.KINDS).contains(DisagreementQuery.code(kind)));
            assertThat(one.settledBy().isEmpty() || DisagreementQuery.SETTLEMENTS.contains(one.settledBy()))
                    .isTrue();
            assertThat(one.finding().answers().size()
                            + one.finding().rivals().size()
                            + one.acts().size()
                            + one.said().size())
                    .isPositive();
        });
    }

    @Test
    void everyNoteIsOnSomethingSourcesSpeakOf() {
        assertThat(edition.cases())
                .hasSizeGreaterThanOrEqualTo(29)
                .allSatisfy(
                        one -> assertThat(edition.claims(new ClaimQuery(one.subject(), one.indicator(), null, 0, 1)))
                                .as(one.reference() + ", " + one.subject().text() + ", " + one.indicator())
                                .isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "C2, ''",
        "C4, ''",
        "C10, scope",
        "C16, as-of-day",
        "C17, scope",
        "C19, as-of-day",
        "C20, authority",
        "C22, ''",
        "C25, ''",
        "C26, content",
        "C27, unreliable",
        "C28, as-of-day"
    })
    void isSettledByWhatSettlesIt(String reference, String settledBy) {
        assertThat(of(reference)).extracting(PublishedDisagreement::settledBy).containsOnly(settledBy);
    }

    @Test
    void whatIsNarrowedAddsUp() {
        List<PublishedDisagreement> all = asked(DisagreementQuery.ANY);

        assertThat(asked(new DisagreementQuery(null, "open", null, null)).size()
                        + asked(new DisagreementQuery(null, "settled", null, null))
                                .size())
                .isEqualTo(all.size());
        assertThat(DisagreementQuery.SETTLEMENTS.stream()
                        .mapToInt(by -> asked(new DisagreementQuery(null, null, by, null))
                                .size())
                        .sum())
                .isEqualTo(asked(new DisagreementQuery(null, "settled", null, null))
                        .size());
        assertThat(asked(new DisagreementQuery("text-version", "open", null, "C5")))
                .hasSize(1);
        assertThat(asked(new DisagreementQuery("value", "open", null, "C5"))).isEmpty();
    }

    @Test
    void countsOfPartiesAreAllShownThoughNoTwoSpeakForOneDay() {
        assertThat(of("C19"))
                .singleElement()
                .satisfies(one -> assertThat(one.said())
                        .extracting(answer ->
                                ((AnswerValue.OfQuantity) answer.answer()).low().intValue())
                        .containsExactly(143, 169, 176, 175));
        assertThat(of("C1"))
                .singleElement()
                .satisfies(one -> assertThat(one.said())
                        .extracting(answer ->
                                ((AnswerValue.OfQuantity) answer.answer()).low().intValue())
                        .contains(34, 26, 50));
    }

    @Test
    void whatNobodyHadSaidYetIsNotShown() {
        Moment then = new Moment(DAY, LocalDate.of(2012, 6, 1));

        assertThat(new DisagreementQuery(null, null, null, "C19").of(edition.disagreements(then)))
                .singleElement()
                .satisfies(one -> assertThat(one.said()).hasSize(1));
        assertThat(new DisagreementQuery(null, null, null, "C26").of(edition.disagreements(then)))
                .isEmpty();
    }

    /// An edition published before the list said why there is no contradiction.
    @Test
    void aListWithoutTheNewerColumnIsReadAsSilentOnIt() {
        String old = new String(tables.file("disagreements.csv"), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("case,") || line.startsWith("C5,"))
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .reduce("", (text, line) -> text + line + "\n");
        Map<String, byte[]> files = new java.util.HashMap<>(tables.files());
        files.put("disagreements.csv", old.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(editionOf(new FrozenTables(files)).cases())
                .singleElement()
                .extracting(PublishedCase::settled)
                .isEqualTo("");
    }
}
