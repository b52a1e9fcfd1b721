package org.pledgewatch.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgewatch.pages.Bundle;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedOutcome;
import org.pledgewatch.vocabulary.Qualifier;

class WordsTest {
    /// Parts of keys that are put together with a code from the data.
    private static final List<String> PUT_TOGETHER = List.of(
            "act.",
            "agenda.",
            "area.kind.",
            "authority.",
            "availability.",
            "challenge-received.",
            "challenge.email.",
            "challenge.source.",
            "challenge.wrong.",
            "count.",
            "disagreement.kind.",
            "disagreements.",
            "event.",
            "evidence.",
            "explained.",
            "fit.",
            "help.",
            "instrument.kind.",
            "kind.",
            "link.from.",
            "link.to.",
            "mark.",
            "method.",
            "nav.",
            "order.",
            "outcome.",
            "part.",
            "persistence.",
            "problem.",
            "replied.",
            "quantity.",
            "silence.",
            "silences.kind.",
            "state.absent.",
            "states.",
            "about.",
            "corrections.");

    private final Words words = Words.of("site", Locale.ENGLISH);

    private static final Bundle SITE = new Bundle("site", "java/org/pledgewatch/site", "jte/site");

    @Test
    void everythingSaidHasWords() {
        Set<String> missing = SITE.said();
        assertThat(missing).as("what is said at all").hasSizeGreaterThan(100);
        missing.removeAll(SITE.keys());
        assertThat(missing).as("add these lines to messages/site.properties").isEmpty();
    }

    @Test
    void noWordsAreLeftOver() {
        assertThat(SITE.leftOver(PUT_TOGETHER))
                .as("take these lines out of messages/site.properties")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PublishedFinding.Kind.class)
    void everyKindOfFindingHasItsWords(PublishedFinding.Kind kind) {
        assertThat(words.knows("mark." + kind.word())).isTrue();
        assertThat(words.knows("part." + kind.word())).isTrue();
        assertThat(words.knows("method.kind." + kind.word())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(PublishedOutcome.Kind.class)
    void everyOutcomeHasItsWords(PublishedOutcome.Kind kind) {
        assertThat(words.knows("outcome." + kind.word())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Qualifier.class)
    void everyQualifierHasItsWords(Qualifier qualifier) {
        assertThat(words.knows("quantity." + qualifier.word())).isTrue();
    }

    @Test
    void oneIsOneAndManyAreMany() {
        assertThat(words.say("finding.sources", 1, 1)).isEqualTo("1 claim in 1 document");
        assertThat(words.say("finding.sources", 1_234, 2)).isEqualTo("1,234 claims in 2 documents");
    }

    @Test
    void markupIsOursAlone() {
        gg.jte.output.StringOutput output = new gg.jte.output.StringOutput();
        words.marked("corrections.how.contact", "<b>& you").writeTo(output);
        assertThat(output.toString()).isEqualTo("Write to: &lt;b&gt;&amp; you");
    }
}
