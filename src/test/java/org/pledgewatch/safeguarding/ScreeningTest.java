package org.pledgewatch.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {
    private static final int MEGABYTE = 1_000_000;

    @Test
    void aDetailSaysWhereItStands() {
        String text = "Write to ana@example.org today.";
        assertThat(Screening.of(text).details())
                .containsExactly(new PersonalDetail(DetailKind.EMAIL_ADDRESS, 9, 24))
                .allSatisfy(detail ->
                        assertThat(text.substring(detail.from(), detail.to())).isEqualTo("ana@example.org"));
    }

    @Test
    void whereItStandsIsToldInTheTextAsItWasTyped() {
        String text = "tel. \u200b+4\u200b6 70\u00a0174 ٠٦ ٠٥ !";
        PersonalDetail detail = Screening.of(text).details().getFirst();
        assertThat(text.substring(detail.from(), detail.to())).isEqualTo("+4\u200b6 70\u00a0174 ٠٦ ٠٥");
    }

    @Test
    void nothingThatMayBeLoggedRepeatsWhatWasFound() {
        Screened screened = Screening.of("Ana Quillfeather, 14, ana@example.org, +46 70 174 06 05");
        assertThat(screened.details()).hasSize(3);
        assertThat(screened + " " + screened.details()).doesNotContain("Ana", "Quill", "ana@", "example", "174");
    }

    @Test
    void everyKindSaysWhy() {
        assertThat(DetailKind.values())
                .allSatisfy(kind -> assertThat(kind.why()).endsWith("."));
    }

    @Test
    void aNameInOneCellAndItsAgeInTheNextAreSeenTogether() {
        List<Screened> row = Screening.ofRow(List.of("Manila", "Ana Quillfeather", "14", "yes"));
        assertThat(row).extracting(Screened::stops).containsExactly(false, true, false, false);
        assertThat(row.get(1).details())
                .containsExactly(new PersonalDetail(DetailKind.NAME_WITH_AGE, 0, "Ana Quillfeather".length()));
    }

    @Test
    void aRowOfFiguresIsNoPerson() {
        assertThat(Screening.ofRow(List.of("Viet Nam", "14", "12", "2003", "row Viet Nam", "")))
                .noneMatch(Screened::stops);
    }

    @Test
    void noMoreDetailsAreToldThanAnybodyReads() {
        assertThat(Screening.of("ana@example.org ".repeat(500)).details()).hasSize(Screening.MOST_DETAILS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "1 ",
                "12 ",
                "Aa ",
                "Aa, 14, ",
                "@",
                "a@",
                "a.",
                "(",
                "+",
                "+1 ",
                "0-",
                "08-",
                "1/",
                "\n",
                "\u200b",
                "王",
                "王小红14岁",
                "路1",
                "ก",
                "น้องก 14 ปี",
                "क ",
                "नाम क 14 साल ",
                "ا ",
                "اسمها ليلى 14 ",
                "i was ",
                "my daughter was ",
                "born ",
                "born 1 ",
                "tel ",
                "tel 1 ",
                "passport no ",
                "name: a ",
                "calle Aa de la ",
                "улица а ",
                "12 Aa ",
                "AbC1",
                "data:image/",
                "<svg",
                "![",
                "facebook.com/",
                "ig: ",
                "at ",
                "a at b dot ",
                "x (at) ",
                "\ud83d\ude00",
                "\ud83d"
            })
    void aMegabyteOfAnythingIsReadToItsEnd(String unit) {
        String text = unit.repeat(MEGABYTE / unit.length() / 4);
        assertThat(Screening.of(text + " end ana@example.org").stops()).isTrue();
    }

    @Property(tries = 300)
    void anyTextCanBeScreenedAndDetailsStandInItInOrder(@ForAll("texts") String text) {
        int reached = 0;
        for (PersonalDetail detail : Screening.of(text).details()) {
            assertThat(detail.from()).isGreaterThanOrEqualTo(reached);
            assertThat(detail.to()).isLessThanOrEqualTo(text.length());
            reached = detail.to();
        }
    }

    @Property(tries = 300)
    void aCharacterNobodySeesHidesNothing(
            @ForAll("stops") String text, @ForAll("invisible") String invisible, @ForAll @IntRange(max = 400) int at) {
        int place = Math.min(at, text.length());
        if (place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place))) {
            place--;
        }
        assertThat(Screening.of(text.substring(0, place) + invisible + text.substring(place))
                        .stops())
                .isTrue();
    }

    @Property(tries = 300)
    void ordinaryWordsAroundItHideNothing(@ForAll("stops") String text) {
        assertThat(Screening.of("The report says:\n" + text + "\nand goes on.").stops())
                .isTrue();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "Ana ",
                        "Quillfeather",
                        ", ",
                        "14",
                        " 12",
                        "@",
                        ".org",
                        "+46",
                        "-",
                        "1",
                        "(",
                        ")",
                        "王",
                        "岁",
                        "อายุ",
                        " years old",
                        "\n",
                        "\u200b",
                        "born ",
                        "2009",
                        "/",
                        ":",
                        "tel ",
                        "é",
                        "e\u0301",
                        "\ud83d\ude00",
                        "\ud800",
                        "ﬁ",
                        "１",
                        "٣",
                        "Calle ",
                        "No. ")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> stops() {
        return Arbitraries.of(Corpus.stops().stream()
                .map(Corpus.Sample::text)
                .filter(text -> Screening.of(text).stops())
                .toList());
    }

    @Provide
    Arbitrary<String> invisible() {
        return Arbitraries.of("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u202e", "\u034f", "\ufe0f");
    }
}
