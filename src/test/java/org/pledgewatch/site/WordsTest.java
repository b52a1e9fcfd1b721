package org.pledgewatch.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedOutcome;
import org.pledgewatch.vocabulary.Qualifier;

class WordsTest {
    private static final Pattern ASKED_FOR = Pattern.compile("\"([a-z][a-z0-9]*(?:[./-][a-z0-9-]+)*)\"");
    private static final Pattern SAID = Pattern.compile("(?:say|marked)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern KEY = Pattern.compile("(?m)^([a-z][^=\\s]*)=");

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

    private static String sources() throws IOException {
        try (Stream<Path> java = Files.list(Path.of("src/main/java/org/pledgewatch/site"));
                Stream<Path> templates = Files.list(Path.of("src/main/jte/site"))) {
            StringBuilder text = new StringBuilder();
            for (Path file : Stream.concat(java, templates).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    private static Set<String> keys() throws IOException {
        return found(KEY, Files.readString(Path.of("src/main/resources/messages/site.properties")));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everythingSaidHasWords() throws IOException {
        Set<String> missing = found(SAID, sources());
        missing.removeAll(keys());
        assertThat(missing).as("add these lines to messages/site.properties").isEmpty();
    }

    @Test
    void noWordsAreLeftOver() throws IOException {
        Set<String> unused = keys();
        unused.removeAll(found(ASKED_FOR, sources()));
        unused.removeIf(key -> PUT_TOGETHER.stream().anyMatch(key::startsWith));
        assertThat(unused)
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
