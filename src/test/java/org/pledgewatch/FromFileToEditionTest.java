package org.pledgewatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.database.TestDatabase;
import org.pledgewatch.publication.AnswerValue;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.Editions;
import org.pledgewatch.publication.FromFindings;
import org.pledgewatch.publication.PublishedAnswer;
import org.pledgewatch.publication.PublishedDisagreement;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedSilences;
import org.pledgewatch.publication.SilenceQuery;
import org.pledgewatch.vocabulary.GroupingCode;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole way on real files: import, publish, ask; the commands as an operator types them.
class FromFileToEditionTest {
    private static final Path TREATIES = Path.of("..", "shared", "data", "treaties");
    private static final IndicatorId OPSC = new IndicatorId("protection.opsc-status");
    private static final DateTimeFormatter DEPOSITARYS = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    @TempDir
    private Path data;

    private final TestDatabase database = TestDatabase.create();
    private House house;

    @BeforeAll
    static void needsTheRealFiles() {
        assumeTrue(Files.isDirectory(TREATIES), "the treaty tables are not here: " + TREATIES);
    }

    @BeforeEach
    void open() {
        house = new House((forVisitors, settings) -> rooms(forVisitors, settings));
        house.keptIn(data);
    }

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    @Test
    void whatADatasetSaidStaysInItsEditionWhenTheDepositarysListComesLater() throws IOException {
        assertThat(run(
                        "import",
                        "party-csv",
                        file("wpd-hr_status_op_crc_sc.csv"),
                        "--instrument",
                        "opsc",
                        "--as-of",
                        "2022-06-30"))
                .endsWith("accepted 193, rival 0, unchanged 0, refused 0");
        run("publish", "--label", "Dataset only");
        Edition first = latest();
        byte[] firstBytes = bytes(first);
        assertThat(levels(finding(first, "NZL", "2005-06-01").answers())).containsExactly("party");

        String said = run(
                "import", "untc-csv", file("untreaties-4-11-c.csv"), "--instrument", "opsc", "--as-of", "2015-01-27");
        assertThat(said)
                .endsWith("accepted " + (acts("untreaties-4-11-c.csv") - 2) + ", rival 2, unchanged 0, refused 0")
                .contains(": rival: NZL ", ": rival: MDA ");
        run("publish");
        Edition second = latest();

        PublishedFinding finding = finding(second, "NZL", "2005-06-01");
        assertThat(levels(finding.answers())).containsExactly("signed");
        assertThat(levels(finding.rivals())).containsExactly("party");
        Edition firstAgain = house.ask(Editions.class).find(1).orElseThrow();
        assertThat(levels(finding(firstAgain, "NZL", "2005-06-01").answers())).containsExactly("party");
        assertThat(bytes(firstAgain)).isEqualTo(firstBytes);
    }

    @Test
    void countsServedOverHttpEqualCountsOfTheFilesThemselves() throws Exception {
        run("import", "untc-csv", file("untreaties-4-11-c.csv"), "--instrument", "opsc", "--as-of", "2015-01-27");
        run(
                "import",
                "untc-csv",
                file("untreaties-18-12-a.csv"),
                "--instrument",
                "palermo-tip",
                "--as-of",
                "2014-01-27");
        run("publish");
        int port = visitors();

        Map<String, LocalDate> opsc = consents("untreaties-4-11-c.csv");
        for (String day : List.of("2000-12-31", "2001-06-30", "2005-01-01", "2010-07-15", "2015-01-27")) {
            JsonNode count = count(port, "protection.opsc-status", day);
            long ratified = opsc.values().stream()
                    .filter(deposit -> !deposit.isAfter(LocalDate.parse(day)))
                    .count();
            assertThat(count.get("low").intValue()).as(day).isEqualTo((int) ratified);
            assertThat(count.get("high").intValue()).as(day).isEqualTo((int) ratified);
            assertThat(count.get("below").intValue() + count.get("low").intValue())
                    .isEqualTo(count.get("of").intValue());
        }
        JsonNode atTheEnd = count(port, "protection.opsc-status", "2015-01-27");
        assertThat(atTheEnd.get("low").intValue()).isEqualTo(169);
        assertThat(atTheEnd.get("of").intValue()).isEqualTo(197);
        // The European Union is a party and no state.
        JsonNode palermo = count(port, "protection.palermo-tip-status", "2014-01-27");
        assertThat(palermo.get("low").intValue())
                .isEqualTo(consents("untreaties-18-12-a.csv").size() - 1);
    }

    /// Two lists that nobody told of each other: of these states the years differ, and no day's status does at the end.
    @Test
    void actsThatTheFilesDateDifferentlyAreAmongTheDisagreements() {
        run("import", "untc-csv", file("untreaties-4-11.csv"), "--instrument", "crc", "--as-of", "2014-10-26");
        run("import", "party-csv", file("wpd-hr_status_crc.csv"), "--instrument", "crc", "--as-of", "2022-06-30");
        run("publish");
        Edition edition = latest();

        Map<String, String> settled = new HashMap<>();
        for (PublishedDisagreement one : edition.disagreements(Moment.on(LocalDate.parse("2020-01-01")))) {
            if (one.finding().indicator().value().equals("protection.crc-status")
                    && !one.acts().isEmpty()) {
                settled.put(one.finding().subject().text(), one.settledBy());
            }
        }
        assertThat(settled).containsKeys("PAK", "PAN", "PLW", "SRB");
        assertThat(settled.values()).containsOnly("authority");
    }

    @Test
    void aNewEditionIsTakenUpWhileVisitorsComeAndGo() throws Exception {
        run("import", "untc-csv", file("untreaties-4-11-c.csv"), "--instrument", "opsc", "--as-of", "2015-01-27");
        run("publish");
        int port = visitors();
        String address = "/api/v1/counts?indicator=protection.opsc-status&level=party";
        assertThat(get(port, address).statusCode()).isEqualTo(200);

        run("publish", "--label", "The second");

        for (int tries = 0; ; tries++) {
            HttpResponse<String> answer = get(port, address);
            assertThat(answer.statusCode()).isEqualTo(200);
            if (json(answer).get("edition").intValue() == 2) {
                break;
            }
            assertThat(tries).as("the second edition was never taken up").isLessThan(300);
            Thread.sleep(100);
        }
        assertThat(json(get(port, address + "&edition=1")).get("edition").intValue())
                .isEqualTo(1);
    }

    /// The example in docs/methods/silences-1.md.
    @Test
    void silencesAndYearsAreTheFindingsAndEveryFormShowsTheSame() throws Exception {
        run("import", "untc-csv", file("untreaties-4-11-c.csv"), "--instrument", "opsc", "--as-of", "2015-01-27");
        run("publish");
        Edition edition = latest();
        for (Moment moment : List.of(
                edition.moment(),
                Moment.on(LocalDate.of(2007, 2, 1)),
                new Moment(LocalDate.of(2020, 6, 1), LocalDate.of(2014, 12, 31)))) {
            assertThat(edition.yearly(OPSC, moment)).isEqualTo(FromFindings.years(edition, OPSC, moment));
            for (SilenceQuery query : List.of(
                    new SilenceQuery(moment, null, null, null),
                    new SilenceQuery(moment, OPSC, null, null),
                    new SilenceQuery(moment, null, "protection", new GroupingCode("EU")))) {
                assertThat(edition.silences(query)).isEqualTo(FromFindings.silences(edition, query));
            }
        }
        assertThat(edition.years(OPSC, LocalDate.of(2002, 5, 5)))
                .containsExactly(LocalDate.of(2000, 12, 31), LocalDate.of(2001, 12, 31), LocalDate.of(2002, 5, 5));

        PublishedSilences silences = edition.silences(new SilenceQuery(edition.moment(), OPSC, null, null));
        assertThat(silences.tally().stale())
                .isEqualTo(28)
                .isEqualTo(silences.tally().silent());
        assertThat(silences.tally().established()).isEqualTo(169);
        assertThat(silences.newerIssues()).singleElement().satisfies(issue -> {
            assertThat(issue.findings()).isEqualTo(28);
            assertThat(issue.states()).isEqualTo(28);
            assertThat(issue.lastEvidence()).isEqualTo(LocalDate.of(2015, 1, 27));
        });

        int port = visitors();
        String page = get(port, "/silences?indicator=protection.opsc-status").body();
        assertThat(page)
                .contains("<span class=\"figure\">28</span>", "of 197 questions", "<b>28</b> Last known only")
                .contains("27 January 2015</td><td>11 years</td><td class=\"n\"><b>28</b>");
        JsonNode overview = json(get(port, "/silences.json?indicator=protection.opsc-status"));
        assertThat(overview.get("counts").get("stale").intValue()).isEqualTo(28);
        assertThat(get(port, "/api/v1/silences.csv?indicator=protection.opsc-status")
                        .body()
                        .lines())
                .hasSize(1 + 28)
                .filteredOn(line -> line.contains(",stale,2015-01-27,"))
                .hasSize(28);

        List<String> years = get(port, "/indicators/protection.opsc-status/years.csv")
                .body()
                .lines()
                .toList();
        assertThat(years).filteredOn(line -> line.endsWith(",party")).hasSize(169);
        assertThat(years)
                .filteredOn(line -> line.endsWith(",stale: signed") || line.endsWith(",stale: none"))
                .hasSize(28);
        assertThat(get(port, "/indicators/protection.opsc-status/years").body())
                .containsPattern("Party</span>\\s*<b>169</b>")
                .contains("<b>2014</b> <span>169</span>");
    }

    /// Asked of a house opened afresh: without visitors nobody listens for news.
    private Edition latest() {
        reopen();
        return house.ask(Editions.class).latest().orElseThrow();
    }

    private void reopen() {
        house.close();
        open();
    }

    private static byte[] bytes(Edition edition) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        edition.writeFile(bytes);
        return bytes.toByteArray();
    }

    private static PublishedFinding finding(Edition edition, String state, String day) {
        return edition.finding(Subject.parse(state).orElseThrow(), OPSC, Moment.on(LocalDate.parse(day)))
                .orElseThrow();
    }

    private static List<String> levels(List<PublishedAnswer> answers) {
        return answers.stream()
                .map(answer -> ((AnswerValue.OfLevel) answer.answer()).code())
                .toList();
    }

    /// Days of consent by participant, read here in the plainest way.
    private static Map<String, LocalDate> consents(String name) throws IOException {
        Map<String, LocalDate> days = new HashMap<>();
        for (String line :
                Files.readAllLines(TREATIES.resolve(name)).stream().skip(1).toList()) {
            String consent = line.substring(line.lastIndexOf(',') + 1).replaceAll(" [adA]+$", "");
            if (!consent.isBlank()) {
                days.put(line.substring(0, line.indexOf(',')), LocalDate.parse(consent, DEPOSITARYS));
            }
        }
        return days;
    }

    private static long acts(String name) throws IOException {
        return Files.readAllLines(TREATIES.resolve(name)).stream()
                .skip(1)
                .flatMap(line ->
                        java.util.regex.Pattern.compile("\\d{4}").matcher(line).results())
                .count();
    }

    private static String file(String name) {
        return TREATIES.resolve(name).toString();
    }

    /// Everything the command said, without the end of the last line.
    private String run(String... words) {
        StringWriter said = new StringWriter();
        int exitCode = CommandLineDoor.of(house)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(words);
        assertThat(exitCode).as(said.toString()).isZero();
        return said.toString().strip();
    }

    private int visitors() {
        return house.letVisitorsIn("127.0.0.1", 0);
    }

    private static JsonNode count(int port, String indicator, String day) throws Exception {
        return json(get(port, "/api/v1/counts?indicator=" + indicator + "&level=ratified&on=" + day));
    }

    private static HttpResponse<String> get(int port, String address) throws Exception {
        try (HttpClient visitor = HttpClient.newHttpClient()) {
            return visitor.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private House.Rooms rooms(boolean forVisitors, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        database.register((name, value) -> all.putIfAbsent(name, value.get()));
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Pledgewatch.class)
                .web(forVisitors ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                .properties(all)
                .run();
        return new House.Rooms() {
            @Override
            public <T> T ask(Class<T> type) {
                return context.getBean(type);
            }

            @Override
            public String setting(String name) {
                return context.getEnvironment().getProperty(name, "");
            }

            @Override
            public void close() {
                context.close();
            }
        };
    }
}
