package org.pledgewatch.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.Program;

/// Wrong settings are refused at the start, with one sentence that names the setting.
class MailSettingsTest {
    private static MailSettings settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of(
                "host", "mail.example.org",
                "port", "587",
                "security", "starttls",
                "user", "",
                "password", "",
                "from", "Pledgewatch <desk@pledgewatch.example>"));
        all.putAll(more);
        return new MailSettings(
                all.get("host"),
                all.get("port"),
                all.get("security"),
                all.get("user"),
                all.get("password"),
                all.get("from"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "host     |                         | pledgewatch.mail.host is missing",
                "host     | mail.example.org/inbox  | pledgewatch.mail.host is not",
                "port     | smtp                    | pledgewatch.mail.port is not",
                "port     | 70000                   | pledgewatch.mail.port is not",
                "security | ssl                     | pledgewatch.mail.security is none of these",
                "user     | desk                    | go together",
                "password | secret                  | go together",
                "from     |                         | pledgewatch.mail.from is not",
                "from     | the desk                | pledgewatch.mail.from is not",
            })
    void aWrongSettingIsNamed(String setting, String value, String sentence) {
        assertThatThrownBy(() -> settings(Map.of(setting, value == null ? "" : value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aPasswordDoesNotTravelUnprotected() {
        Map<String, String> signedIn = Map.of("security", "none", "user", "desk", "password", "secret");
        assertThatThrownBy(() -> settings(signedIn)).hasMessageContaining("unprotected");
        Map<String, String> here = new HashMap<>(signedIn);
        here.put("host", "localhost");
        assertThat(settings(here)).asString().doesNotContain("secret");
    }

    @Test
    void nobodyBeginsAHeaderInTheSender() {
        assertThatThrownBy(() -> settings(Map.of("from", "desk@pledgewatch.example\r\nBcc: all@example.org")))
                .hasMessageContaining("pledgewatch.mail.from is not");
    }

    @Test
    void withoutAnyNothingIsMailed() {
        assertThat(new MailSettings("", "587", "starttls", "", "", "").isGiven())
                .isFalse();
    }

    @Test
    void theProgramRefusesToStartAndSaysWhyInALine(@TempDir Path folder) throws Exception {
        Path says = folder.resolve("says.txt");
        Program.Said said = new Program()
                .with(Map.of("PLEDGEWATCH_MAIL_HOST", "mail.example.org", "PLEDGEWATCH_MAIL_FROM", "desk@example.org"))
                .run(
                        says,
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        Files.createDirectory(folder.resolve("data")).toString());
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.lines()).hasSize(1);
        assertThat(said.last())
                .contains("pledgewatch.site.origin is missing: digests are mailed")
                .doesNotContain("Exception", "Bean");
    }
}
