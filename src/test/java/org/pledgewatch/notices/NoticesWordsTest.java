package org.pledgewatch.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The bundle `notices`: every word said is there, and none is left over.
class NoticesWordsTest {
    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-z][a-z.-]*[a-z])\"");
    private static final Pattern KEY = Pattern.compile("(?m)^([a-z][^=\\s]*)=");

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    /// Those that are put together with the word of something.
    private static Stream<String> putTogether() {
        return Stream.of(
                        Arrays.stream(Kind.values())
                                .flatMap(kind -> Stream.of("kind." + kind.word(), "kind." + kind.word() + ".text")),
                        Arrays.stream(Told.values()).map(told -> "told." + told.word()),
                        Arrays.stream(Frequency.values()).map(one -> "frequency." + one.word()),
                        Arrays.stream(Occasion.ReplyClock.Stage.values()).map(stage -> "told.clock." + stage.word()))
                .flatMap(words -> words);
    }

    @Test
    void everythingSaidHasWordsAndNoneIsLeftOver() throws IOException {
        Set<String> said = found(SAID, text("src/main/java/org/pledgewatch/notices") + text("src/main/jte/notices"));
        assertThat(said).hasSizeGreaterThan(20);
        putTogether().forEach(said::add);
        assertThat(found(KEY, Files.readString(Path.of("src/main/resources/messages/notices.properties"))))
                .isEqualTo(said);
    }
}
