package org.pledgewatch.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The bundle `desk`: every word said at the desk's door is there, and none is left over.
class DeskWordsTest {
    private static final Pattern ASKED_FOR = Pattern.compile("\"([a-z][a-z0-9]*(?:[.-][a-z0-9-]+)*)\"");
    private static final Pattern SAID = Pattern.compile("(?:words\\(\\)|words)\\s*\\.say\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern KEY = Pattern.compile("(?m)^([a-z][^=\\s]*)=");
    private static final Pattern NOTED =
            Pattern.compile("(?:Deed\\.of\\(\\s*[\\w.()]+|new Deed\\(\\s*[\\w.()]+),\\s*\"([a-z-]+)\"");
    private static final Pattern DONE =
            Pattern.compile("DeskDoor\\.on\\([^;]*?,\\s*\"([a-z-]+)\"\\)|\\?done=([a-z-]+)");

    /// Parts of keys that are put together with a word.
    private static final List<String> PUT_TOGETHER =
            List.of("section.", "deed.", "done.", "problem.", "means.", "role.", "second.codes.", "second.remove.");

    private static String text(String... folders) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(one -> one.toString().matches(".*\\.(java|jte)"))
                        .toList()) {
                    text.append(Files.readString(file)).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String everything() throws IOException {
        return text("src/main/java/org/pledgewatch", "src/main/jte");
    }

    private static Set<String> keys() throws IOException {
        return found(KEY, Files.readString(Path.of("src/main/resources/messages/desk.properties")));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everythingSaidHasWords() throws IOException {
        Set<String> missing = found(SAID, text("src/main/java/org/pledgewatch/accounts/web", "src/main/jte/accounts"));
        assertThat(missing).as("what is said at all").hasSizeGreaterThan(100);
        missing.removeAll(keys());
        assertThat(missing).as("add these lines to messages/desk.properties").isEmpty();
    }

    @Test
    void noWordsAreLeftOver() throws IOException {
        Set<String> unused = keys();
        unused.removeAll(found(ASKED_FOR, everything()));
        unused.removeIf(key -> PUT_TOGETHER.stream().anyMatch(key::startsWith));
        assertThat(unused)
                .as("take these lines out of messages/desk.properties")
                .isEmpty();
    }

    @Test
    void everyDeedAndEverythingDoneHasWords() throws IOException {
        Set<String> keys = keys();
        assertThat(found(NOTED, everything()))
                .hasSizeGreaterThan(20)
                .allMatch(word -> keys.contains("deed." + word), "has a line deed.WORD in messages/desk.properties");
        assertThat(found(DONE, everything()))
                .hasSizeGreaterThan(10)
                .allMatch(word -> keys.contains("done." + word), "has a line done.WORD in messages/desk.properties");
    }

    @Test
    void everyRoleHasWords() throws IOException {
        assertThat(keys())
                .containsAll(Arrays.stream(Role.values())
                        .map(role -> "role." + role.word())
                        .toList());
    }
}
