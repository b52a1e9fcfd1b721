package org.pledgewatch.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgewatch.safeguarding.Corpus.Sample;

/// What is stopped and what passes, by the samples. The counts are told in docs/methods/safeguarding.md.
class ScreeningCorpusTest {
    /// A date with 年 behind the year and the day before it; 生 alone also begins 生效, "enters into force".
    private static final List<String> KNOWN_MISSES = List.of("1.6.2012年生");

    /// Two numbers with five decimals look like a point on the map.
    private static final List<String> KNOWN_FALSE_ALARMS = List.of("ratio 3.14159, 2.71828");

    @Test
    void whatShouldStopStops() {
        assertThat(Corpus.stops()).hasSizeGreaterThan(400);
        assertThat(Corpus.stops().stream()
                        .filter(sample -> !Screening.of(sample.text()).stops())
                        .map(Sample::text))
                .containsExactlyElementsOf(KNOWN_MISSES);
    }

    @Test
    void whatStopsIsToldByItsKind() {
        assertThat(Corpus.stops().stream()
                        .filter(sample -> !KNOWN_MISSES.contains(sample.text()))
                        .filter(sample -> Screening.of(sample.text()).details().stream()
                                .noneMatch(detail -> detail.kind().code().equals(sample.kind()))))
                .isEmpty();
    }

    @Test
    void whatShouldPassPasses() {
        assertThat(Corpus.passes()).hasSizeGreaterThan(600);
        assertThat(Corpus.passes().stream()
                        .filter(sample -> Screening.of(sample.text()).stops())
                        .map(Sample::text))
                .containsExactlyElementsOf(KNOWN_FALSE_ALARMS);
    }

    @Test
    void whoeverTellsOfHarmIsSeen() {
        assertThat(Corpus.disclosures().stream()
                        .filter(sample -> !Screening.of(sample.text()).mayBeDisclosure())
                        .map(Sample::text))
                .isEmpty();
    }

    @Test
    void ordinarySentencesAreNotTakenForATellingOfHarm() {
        assertThat(Corpus.passes().stream()
                        .filter(sample -> Screening.of(sample.text()).mayBeDisclosure())
                        .map(Sample::text))
                .isEmpty();
    }

    @Test
    void everyKindHasSamplesInSeveralLanguages() {
        for (DetailKind kind : DetailKind.values()) {
            assertThat(Corpus.stops().stream().filter(sample -> sample.kind().equals(kind.code())))
                    .as(kind.code())
                    .hasSizeGreaterThanOrEqualTo(5);
        }
        assertThat(Corpus.stops().stream().map(Sample::language).distinct())
                .contains("en", "es", "fr", "pt", "sv", "de", "ru", "ar", "th", "hi", "zh");
    }
}
