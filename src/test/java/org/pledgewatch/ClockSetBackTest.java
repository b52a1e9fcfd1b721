package org.pledgewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.database.TestDatabase;
import org.pledgewatch.publication.EditionRecord;
import org.pledgewatch.publication.Editions;

/// A machine's clock is set back a day between two imports. What was recorded stays in order, and the operator is told.
class ClockSetBackTest {
    private static final Instant THEN = Instant.parse("2026-11-22T12:00:00Z");
    private static final String HEADER =
            "subject,indicator,answer_type,answer,validity,from,asserted_on,document,locator\n";

    @TempDir
    private Path data;

    private final TestDatabase database = TestDatabase.create();
    private final AtomicReference<Instant> now = new AtomicReference<>(THEN);
    private House house;

    @BeforeEach
    void open() {
        house = new House(new HouseOnTestDatabase(database, now::get));
        house.keptIn(data);
    }

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    @Test
    void recordedTimesNeverRunBackwardsAndTheOperatorIsTold() throws Exception {
        assertThat(run("import", "claims-csv", claim("SWE", "2026-11-22"))).doesNotContain("clock");
        assertThat(run("publish")).doesNotContain("clock").contains("reference day 2026-11-22");

        now.set(THEN.minus(Duration.ofDays(1)));
        String imported = run("import", "claims-csv", claim("NOR", "2026-11-22"));
        String published = run("publish");

        assertThat(imported)
                .contains("remark: the clock of this machine says 2026-11-21T12:00:00Z, before the last entry of the"
                        + " ledger; what is entered now is recorded with the time of that entry, 2026-11-22T12:00:00Z."
                        + " Set the clock.")
                .endsWith("accepted 1, rival 0, unchanged 0, refused 0");
        assertThat(published)
                .contains("Edition 2 is published: Edition 2, reference day 2026-11-22")
                .contains("remark: the clock of this machine says 2026-11-21T12:00:00Z");
        assertThat(run("import", "claims-csv", claim("NOR", "2026-11-22")))
                .as("known again, though the clock says it speaks of tomorrow")
                .endsWith("accepted 0, rival 0, unchanged 1, refused 0");
        assertThat(editions())
                .extracting(EditionRecord::publishedAt, EditionRecord::referenceDay)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(THEN, LocalDate.of(2026, 11, 22)));

        Path ledger = data.resolve("ledger.jsonl");
        run("export", "ledger", "--out", ledger.toString());
        assertThat(run("verify", ledger.toString())).contains("all well");
        assertThat(Files.readString(ledger)).doesNotContain("\"recordedAt\":\"2026-11-21");

        now.set(THEN.plus(Duration.ofDays(1)));
        assertThat(run("import", "claims-csv", claim("DNK", "2026-11-23"))).doesNotContain("clock");
        assertThat(run("publish")).doesNotContain("clock").contains("reference day 2026-11-23");
    }

    private List<EditionRecord> editions() {
        house.close();
        open();
        return house.ask(Editions.class).all();
    }

    private String claim(String state, String day) throws Exception {
        Path file = data.resolve(state + ".csv");
        Files.writeString(
                file,
                HEADER + state + ",coordination.national-plan-status,nothing found,,observed," + day + "," + day
                        + ",1,everywhere\n");
        return file.toString();
    }

    private String run(String... words) {
        StringWriter said = new StringWriter();
        int exitCode = CommandLineDoor.of(house)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(words);
        assertThat(exitCode).as(said.toString()).isZero();
        return said.toString().strip();
    }
}
