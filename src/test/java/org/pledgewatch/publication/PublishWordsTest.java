package org.pledgewatch.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgewatch.pages.Words;

/// The bundle `publish`: every word said where an editor publishes is there, and none is left over.
class PublishWordsTest {
    private static final Pattern ASKED_FOR = Pattern.compile("\"([a-z][a-z0-9]*(?:[.-][a-z0-9-]+)*)\"");
    private static final Pattern SAID =
            Pattern.compile("(?:words\\(\\)|\\bwords)\\s*\\.say\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern KEY = Pattern.compile("(?m)^([a-z][^=\\s]*)=");

    /// Parts of keys that are put together with a word.
    private static final List<String> PUT_TOGETHER = List.of("finding.", "kind.", "open.");

    private static String sources() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String folder : List.of("src/main/java/org/pledgewatch/publication", "src/main/jte/publication")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    text.append(Files.readString(file));
                }
            }
        }
        return text.toString();
    }

    private static Set<String> keys() throws IOException {
        return found(KEY, Files.readString(Path.of("src/main/resources/messages/publish.properties")));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everythingSaidHasWords() throws IOException {
        Set<String> missing = found(SAID, sources());
        assertThat(missing).as("what is said at all").hasSizeGreaterThan(40);
        missing.removeAll(keys());
        assertThat(missing).as("add these lines to messages/publish.properties").isEmpty();
    }

    @Test
    void noWordsAreLeftOver() throws IOException {
        Set<String> unused = keys();
        unused.removeAll(found(ASKED_FOR, sources()));
        unused.removeIf(key -> PUT_TOGETHER.stream().anyMatch(key::startsWith));
        assertThat(unused)
                .as("take these lines out of messages/publish.properties")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PublishedFinding.Kind.class)
    void everyKindOfFindingHasItsWords(PublishedFinding.Kind kind) {
        assertThat(Words.of("publish", Locale.ENGLISH).knows("finding." + kind.word()))
                .isTrue();
    }
}
