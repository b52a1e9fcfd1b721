package org.pledgewatch.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private static final PasswordRule RULE = new PasswordRule();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password12345678",
                "qwertyuiopasdfghjkl",
                "123456789012345",
                "aaaaaaaaaaaaaaaaaaaa",
                "iloveyouiloveyou",
                "correcthorsebatterystaple",
                "Summer2026Summer2026",
                "Pledgewatch2026!!",
                "ingrid@example.org",
                "Lindqvist.Ingrid1"
            })
    void whatIsSoonGuessedIsRefused(String password) {
        assertThat(RULE.weakness(password, "Ingrid Lindqvist", "ingrid@example.org"))
                .contains("password.guessed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four geese cross the road",
                "kx7 qpl mmz aa9 tt",
                "čtyři husy přes silnici",
                "мост над рекой ночью"
            })
    void signsAndDigitsAreNobodysDuty(String password) {
        assertThat(RULE.weakness(password, "Ingrid Lindqvist", "ingrid@example.org"))
                .isEmpty();
    }

    @Test
    void fifteenCharactersAreTheLeast() {
        assertThat(RULE.weakness("vkq pmzr 7hwx b", "A", "a@example.org")).isEmpty();
        assertThat(RULE.weakness("vkq pmzr 7hwx ", "A", "a@example.org")).contains("password.short");
    }

    /// A password of two hundred characters is no way to keep the server busy.
    @Test
    void theLongestIsLookedAtInNoTime() {
        RULE.weakness("a first look reads the lists", "A", "a@example.org");
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> RULE.weakness("x".repeat(200), "A", "a@example.org"));
    }
}
