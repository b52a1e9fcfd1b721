package org.pledgewatch.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every word said in a room of the desk is in a bundle it uses, and none is left over.
class BundlesTest {
    /// The words of the desk's frame and of claims are said in all its rooms.
    private static final List<String> EVERYBODYS = List.of("desk", "claim");

    private static final String JAVA = "java/org/pledgewatch/";

    /// Of those whose words are said in many rooms, which beginnings are theirs; of the others it is read in the
    /// sources.
    private static final Map<String, Collection<String>> PUT_TOGETHER = Map.of(
            "desk",
            List.of(
                    "section.",
                    "stopped.in.",
                    "deed.",
                    "done.",
                    "problem.",
                    "means.",
                    "role.",
                    "second.codes.",
                    "second.remove."),
            "claim",
            List.of("act.", "authority.", "fit.", "quantity."),
            "publish",
            List.of("finding.", "kind.", "open."));

    static Stream<Bundle> bundles() {
        return Stream.of(
                new Bundle("desk", "java", "jte"),
                new Bundle("claim", "java", "jte"),
                new Bundle("intake", JAVA + "intake", "jte/intake"),
                new Bundle("review", JAVA + "review", "jte/review"),
                new Bundle("dialogue", JAVA + "dialogue", "jte/dialogue"),
                new Bundle("publish", JAVA + "publication", "jte/publication"),
                new Bundle("notices", JAVA + "notices", "jte/notices"),
                new Bundle("figures", JAVA + "statistics", "jte/statistics"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everythingSaidHasWords(Bundle bundle) {
        Set<String> missing = EVERYBODYS.contains(bundle.name())
                ? new Bundle(bundle.name(), JAVA + "accounts", "jte/accounts").said()
                : bundle.said();
        assertThat(missing).as("what is said at all").hasSizeGreaterThan(20);
        missing.removeAll(bundle.keys());
        EVERYBODYS.forEach(name -> missing.removeAll(new Bundle(name).keys()));
        assertThat(missing)
                .as("add these lines to messages/%s.properties", bundle.name())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noWordsAreLeftOver(Bundle bundle) {
        assertThat(bundle.leftOver(PUT_TOGETHER.getOrDefault(bundle.name(), bundle.beginnings())))
                .as("take these lines out of messages/%s.properties", bundle.name())
                .isEmpty();
    }

    @Test
    void everyBundleIsLookedAt() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            Set<String> names = files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            names.remove("site"); // WordsTest, beside its pages
            assertThat(bundles().map(Bundle::name)).containsExactlyInAnyOrderElementsOf(names);
        }
    }
}
