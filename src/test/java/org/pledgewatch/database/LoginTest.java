package org.pledgewatch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class LoginTest {

    @Test
    void theUsualAddressIsUnderstood() {
        assertThat(Login.parse("postgresql://amara:p%40ss:word+1@db.example.org:5433/pledges?sslmode=require"))
                .isEqualTo(new Login(
                        "jdbc:postgresql://db.example.org:5433/pledges?sslmode=require", "amara", "p@ss:word+1"));
    }

    @Test
    void theAddressJavaUsesIsUnderstood() {
        assertThat(Login.parse("jdbc:postgresql://localhost/pledges?user=amara&password=secret&ssl=true"))
                .isEqualTo(new Login("jdbc:postgresql://localhost/pledges?ssl=true", "amara", "secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://host/db", "postgresql://host", "postgresql://user:p@ss word@host/db", "pledges"})
    void anythingElseIsRefusedWithoutRepeatingThePassword(String address) {
        assertThatThrownBy(() -> Login.parse(address))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("write it as postgresql://")
                .hasMessageNotContaining("p@ss");
    }

    @Test
    void aLoginNeverShowsItsPassword() {
        assertThat(new Login("jdbc:postgresql://localhost/pledges", "amara", "secret").toString())
                .isEqualTo("amara at jdbc:postgresql://localhost/pledges");
    }

    @Test
    void theEnvironmentNamesTheServer() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of(
                                        "PLEDGEWATCH_DATABASE_URL", "postgresql://app@host/db",
                                        "PLEDGEWATCH_DATABASE_OWNER_URL", "postgresql://owner@host/db")));
        DatabaseSettings settings = new Binder(ConfigurationPropertySources.from(environment.getPropertySources()))
                .bindOrCreate("pledgewatch", DatabaseSettings.class);
        assertThat(settings)
                .isEqualTo(new DatabaseSettings(
                        Path.of("data"),
                        new DatabaseSettings.Server("postgresql://app@host/db", "postgresql://owner@host/db")));
    }
}
