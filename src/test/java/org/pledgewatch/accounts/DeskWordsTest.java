package org.pledgewatch.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pledgewatch.pages.Bundle;

/// What the audit and the desk's frame say of what was done, in the bundle `desk`.
class DeskWordsTest {
    private static final Pattern NOTED =
            Pattern.compile("(?:Deed\\.of\\(\\s*[\\w.()]+|new Deed\\(\\s*[\\w.()]+),\\s*\"([a-z-]+)\"");
    private static final Pattern DONE =
            Pattern.compile("DeskDoor\\.on\\([^;]*?,\\s*\"([a-z-]+)\"\\)|\\?done=([a-z-]+)");
    private static final Bundle DESK = new Bundle("desk", "java", "jte");

    @Test
    void everyDeedAndEverythingDoneHasWords() {
        Set<String> keys = DESK.keys();
        String everything = DESK.sources();
        assertThat(Bundle.found(NOTED, everything))
                .hasSizeGreaterThan(20)
                .allMatch(word -> keys.contains("deed." + word), "has a line deed.WORD in messages/desk.properties");
        assertThat(Bundle.found(DONE, everything))
                .hasSizeGreaterThan(10)
                .allMatch(word -> keys.contains("done." + word), "has a line done.WORD in messages/desk.properties");
    }

    @Test
    void everyRoleHasWords() {
        assertThat(DESK.keys())
                .containsAll(Arrays.stream(Role.values())
                        .map(role -> "role." + role.word())
                        .toList());
    }
}
