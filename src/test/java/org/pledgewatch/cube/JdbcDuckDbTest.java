package org.pledgewatch.cube;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcDuckDbTest {
    @TempDir
    private Path directory;

    @TempDir
    private Path elsewhere;

    private JdbcDuckDb engine;

    @BeforeEach
    void anEngineInADirectoryWithAQuoteInItsName() throws IOException {
        Path quoted = Files.createDirectories(directory.resolve("o'dd, dir]"));
        engine = JdbcDuckDb.reading(quoted, elsewhere.resolve("spilled"), CubeSamples.SETTINGS);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void itReachesItsDirectory() {
        assertThatCode(() -> engine.execute("copy (select 42) to "
                        + JdbcDuckDb.literal(
                                directory.resolve("o'dd, dir]/answer.csv").toString())))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_text('ELSEWHERE/secret.txt')",
                "select * from glob('ELSEWHERE/*')",
                "copy (select 42) to 'ELSEWHERE/answer.csv'",
                "attach 'ELSEWHERE/other.duckdb'",
                "install excel",
                "load excel",
                "set enable_external_access = true",
                "set allowed_directories = ['/']",
                "set memory_limit = '1TB'",
                "reset lock_configuration"
            })
    void itReachesNothingElseAndCannotBeToldOtherwise(String command) throws IOException {
        Files.writeString(elsewhere.resolve("secret.txt"), "secret");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> engine.execute(command.replace("ELSEWHERE", elsewhere.toString())));
    }
}
