package org.pledgewatch.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pledgewatch.pages.Bundle;

/// The bundle `notices`: every word said is there, and none is left over.
class NoticesWordsTest {
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
    void everythingSaidHasWordsAndNoneIsLeftOver() {
        Bundle bundle = new Bundle("notices", "java/org/pledgewatch/notices", "jte/notices");
        Set<String> said = bundle.said();
        said.removeIf(key -> key.endsWith("."));
        assertThat(said).hasSizeGreaterThan(20);
        putTogether().forEach(said::add);
        assertThat(bundle.keys()).isEqualTo(said);
    }
}
