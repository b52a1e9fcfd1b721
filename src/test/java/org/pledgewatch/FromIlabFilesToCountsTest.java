package org.pledgewatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.database.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Four years of ILAB files by import and publish to counts over HTTP, held against the same files read here a second
/// way: whole, as a document tree, by nobody's code but this.
@TestInstance(Lifecycle.PER_CLASS)
class FromIlabFilesToCountsTest {
    private static final Path FILES = Path.of("..", "shared", "data", "ilab-sweat-and-toil");
    private static final List<Integer> YEARS = List.of(2016, 2018, 2019, 2020);

    /// Names in these files that are no states; not counted among them.
    private static final Set<String> NO_STATES = Set.of(
            "Anguilla",
            "British Indian Ocean Territories",
            "British Virgin Islands",
            "Christmas Island",
            "Cocos (Keeling) Islands",
            "Falkland Islands (Islas Malvinas)",
            "Heard and McDonald Islands",
            "Kosovo",
            "Montserrat",
            "Norfolk Island",
            "Pitcairn Islands",
            "Saint Helena, Ascensión, and Tristán da Cunha",
            "Taiwan",
            "Tokelau",
            "Wallis and Futuna",
            "Western Sahara");

    /// Names of territories that mean the whole.
    private static final Set<String> WHOLE =
            Set.of("All Territories", "All", "All Tanzania", "National", "National Total");

    /// What is answered in both ways, or with a number where yes or no is asked, is refused.
    private static final Set<String> REFUSED = Set.of(
            "2018 Mauritania Labor_Unannounced_Inspections_Conducted",
            "2018 Somalia Criminal_New_Law_Training",
            "2018 Somalia Criminal_Refresher_Courses",
            "2019 Burma Criminal_New_Employee_Training",
            "2019 Somalia Criminal_New_Law_Training",
            "2019 Somalia Criminal_Refresher_Courses",
            "2019 South Sudan Labor_Routine_Inspections_Conducted",
            "2019 Rwanda Free_Public_Education",
            "2019 Solomon Islands Prohibition_Illicit_Activities",
            "2019 Uganda Prohibition_Child_Trafficking",
            "2019 Ukraine Prohibition_CSEC");

    private final Map<Integer, Element> documents = new HashMap<>();
    private TestDatabase database;
    private House house;
    private int port;

    @BeforeAll
    void importAndPublish(@TempDir Path data) throws Exception {
        assumeTrue(Files.isDirectory(FILES), "the ILAB files are not here: " + FILES);
        database = TestDatabase.create();
        house = new House(this::rooms);
        house.keptIn(data);
        List<String> words = new ArrayList<>(List.of("import", "ilab-xml"));
        for (int year : YEARS) {
            words.add(file(year).toString());
            documents.put(year, parse(file(year)));
        }
        String said = run(1, words.toArray(String[]::new));
        assertThat(said)
                .endsWith("unchanged 0, refused "
                        + said.lines()
                                .filter(line -> line.contains(": refused: "))
                                .count());
        run(0, "publish");
        port = house.letVisitorsIn("127.0.0.1", 0);
    }

    @AfterAll
    void close() {
        if (house != null) {
            house.close();
            database.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "protection.c138-status, ratified, Conventions/C_138_Ratified",
        "protection.c182-status, ratified, Conventions/C_182_Ratified",
        "protection.crc-status, ratified, Conventions/Convention_on_the_Rights_of_the_Child_Ratified",
        "protection.opsc-status, ratified, Conventions/CRC_Commercial_Sexual_Exploitation_of_Children_Ratified",
        "protection.opac-status, ratified, Conventions/CRC_Armed_Conflict_Ratified",
        "protection.palermo-tip-status, ratified, Conventions/Palermo_Ratified",
        "protection.exploitation-prohibited, yes, Legal_Standards/Prohibition_CSEC",
        "protection.child-trafficking-prohibited, yes, Legal_Standards/Prohibition_Child_Trafficking",
        "protection.forced-labour-prohibited, yes, Legal_Standards/Prohibition_Forced_Labor",
        "protection.illicit-activities-prohibited, yes, Legal_Standards/Prohibition_Illicit_Activities",
        "protection.hazardous-work-listed, yes, Legal_Standards/Types_Hazardous_Work",
        "protection.minimum-age-for-work-conforms, yes, Legal_Standards/Minimum_Work",
        "protection.voluntary-recruitment-conforms, yes, Legal_Standards/Minumum_Voluntary_Military",
        "prevention.compulsory-education-conforms, yes, Legal_Standards/Compulsory_Education",
        "prevention.free-public-education, yes, Legal_Standards/Free_Public_Education",
        "protection.inspectorate-may-penalise, yes, Enforcements/Authorized_Access_Penalties",
        "protection.child-labour-complaints, yes, Enforcements/Labor_Complaint_Mechanism",
        "protection.criminal-referral, yes, Enforcements/Criminal_Referral_Mechanism",
        "coordination.child-labour-coordination, yes, Mechanisms/Coordination",
        "coordination.child-labour-policy, yes, Mechanisms/Policy",
        "prevention.child-labour-programme, yes, Mechanisms/Program"
    })
    void whatStandsIsCountedFromTheNewestFileThatSpeaksOfIt(String indicator, String level, String field)
            throws Exception {
        for (int year : YEARS) {
            Tally expected = newest(field, year);
            JsonNode count = count(indicator, level, year + "-12-31");

            assertThat(count.get("low").intValue())
                    .as(indicator + " in " + year)
                    .isEqualTo(expected.yes);
            assertThat(count.get("below").intValue())
                    .as(indicator + " below in " + year)
                    .isEqualTo(expected.no);
            assertThat(count.get("of").intValue())
                    .as(indicator + " of all in " + year)
                    .isEqualTo(197 - expected.notApplicable);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "protection.inspectors-trained-again, Enforcements/Labor_Refresher_Courses",
        "protection.investigators-trained-new, Enforcements/Criminal_New_Employee_Training",
        "protection.investigators-trained-laws, Enforcements/Criminal_New_Law_Training",
        "protection.routine-inspections, Enforcements/Labor_Routine_Inspections_Conducted",
        "protection.unannounced-inspections, Enforcements/Labor_Unannounced_Inspections_Conducted"
    })
    void whatWasDoneIsCountedInItsYearAlone(String indicator, String field) throws Exception {
        for (int year : YEARS) {
            Tally expected = new Tally(answers(year, field));
            JsonNode count = count(indicator, "yes", year + "-06-30");

            assertThat(count.get("low").intValue())
                    .as(indicator + " in " + year)
                    .isEqualTo(expected.yes);
            assertThat(count.get("below").intValue())
                    .as(indicator + " below in " + year)
                    .isEqualTo(expected.no);
        }
        assertThat(count(indicator, "yes", "2017-06-30").get("low").intValue()).isZero();
        assertThat(count(indicator, "yes", "2017-06-30").get("unknown").intValue())
                .isEqualTo(197);
    }

    @ParameterizedTest
    @CsvSource({
        "Significant, significant, Moderate, moderate, Minimal, minimal",
    })
    void gradesAreCountedByTheirFirstWord(
            String first, String significant, String second, String moderate, String third, String minimal)
            throws Exception {
        for (int year : YEARS) {
            Map<String, String> grades = answers(year, "Advancement_Level");
            int atSignificant = starting(grades, first);
            int atModerate = atSignificant + starting(grades, second);
            int atMinimal = atModerate + starting(grades, third);
            String day = year + "-12-31";
            String indicator = "context.child-labour-advancement";

            assertThat(count(indicator, significant, day).get("low").intValue()).isEqualTo(atSignificant);
            assertThat(count(indicator, moderate, day).get("low").intValue()).isEqualTo(atModerate);
            assertThat(count(indicator, minimal, day).get("low").intValue()).isEqualTo(atMinimal);
            assertThat(count(indicator, minimal, day).get("below").intValue()).isEqualTo(starting(grades, "No Adv"));
        }
    }

    private static int starting(Map<String, String> grades, String word) {
        return (int)
                grades.values().stream().filter(grade -> grade.startsWith(word)).count();
    }

    @ParameterizedTest
    @CsvSource({
        "protection.worst-forms-convictions, Enforcements/Criminal_Convictions",
        "protection.worst-forms-prosecutions, Enforcements/Criminal_Prosecutions",
        "protection.labour-inspectors, Enforcements/Labor_Inspectors",
        "protection.child-labour-violations, Enforcements/Labor_Violations"
    })
    void figuresAddUpToThoseOfTheFiles(String indicator, String field) throws Exception {
        for (int year : YEARS) {
            BigDecimal expected = answers(year, field).values().stream()
                    .map(text -> text.replaceAll("[,†‡*]", "").strip())
                    .filter(text -> text.matches("\\d+"))
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal sum = BigDecimal.ZERO;
            String address = "/api/v1/findings?indicator=" + indicator + "&on=" + year + "-06-30";
            while (!address.isEmpty()) {
                JsonNode page = get(address);
                for (JsonNode finding : page.get("items")) {
                    if (finding.get("finding").asString().equals("established")) {
                        sum = sum.add(new BigDecimal(finding.get("answers")
                                .get(0)
                                .get("answer")
                                .get("low")
                                .asString()));
                    }
                }
                address = page.get("next").isNull() ? "" : page.get("next").asString();
            }
            assertThat(sum).as(indicator + " in " + year).isEqualByComparingTo(expected);
        }
    }

    @Test
    void whatAFileSaysOfPartsIsToldOfThem() throws Exception {
        JsonNode page =
                get("/api/v1/findings?subject=subdivision:TZA/zanzibar&indicator=protection.minimum-age-for-work"
                        + "&on=2018-12-31");

        assertThat(page.get("items")
                        .get(0)
                        .get("answers")
                        .get(0)
                        .get("answer")
                        .get("low")
                        .asString())
                .isEqualTo("15");
    }

    @Test
    void thePageOfAFigureHasARowForEachStateWithOne() throws Exception {
        for (int year : YEARS) {
            long expected = answers(year, "Enforcements/Criminal_Convictions").values().stream()
                    .filter(text -> text.matches("[\\d,]+ ?[†‡*]*"))
                    .count();
            String page = body("/indicators/protection.worst-forms-convictions?on=" + year + "-06-30");
            String table = page.substring(page.indexOf("<table class=\"states\">"), page.indexOf("</table>"));

            assertThat(table.split("<tr><th scope=\"row\">", -1).length - 1).isEqualTo((int) expected);
        }
        assertThat(body("/indicators/protection.worst-forms-convictions"))
                .contains("/indicators/protection.worst-forms-convictions?on=2020-12-31");
    }

    @Test
    void partsAreCalledByTheirNames() throws Exception {
        assertThat(body("/indicators/protection.labour-inspectors?on=2020-06-30"))
                .contains("Tanzania: Zanzibar")
                .contains("Pakistan: Punjab")
                .contains("Iraq: Kurdistan Region");
    }

    private Tally newest(String field, int year) {
        Map<String, String> newest = new HashMap<>();
        boolean isTreaty = field.startsWith("Conventions");
        for (int earlier : YEARS) {
            boolean isOld = isTreaty ? earlier < year : earlier + 3 < year;
            if (earlier <= year && !(isOld && !isTreaty)) {
                answers(earlier, field).forEach((name, answer) -> {
                    newest.remove(sameState(name));
                    // Who had ratified still has; that somebody had not is not known any more.
                    if (!isOld || Tally.isYes(answer)) {
                        newest.put(sameState(name), answer);
                    }
                });
            }
        }
        return new Tally(newest);
    }

    /// States whose name changed between the years.
    private static String sameState(String name) {
        return switch (name) {
            case "Swaziland" -> "Eswatini";
            case "Macedonia" -> "North Macedonia";
            case "Gambia" -> "Gambia, The";
            case "Moldova, Republic of" -> "Moldova";
            default -> name;
        };
    }

    private record Tally(int yes, int no, int notApplicable) {
        Tally(Map<String, String> answers) {
            this(
                    (int) answers.values().stream().filter(Tally::isYes).count(),
                    (int) answers.values().stream().filter(Tally::isNo).count(),
                    (int) answers.values().stream()
                            .filter(Tally::isNotApplicable)
                            .count());
        }

        private static boolean isYes(String text) {
            return text.toLowerCase(java.util.Locale.ROOT).startsWith("yes");
        }

        private static boolean isNo(String text) {
            return text.equalsIgnoreCase("no");
        }

        private static boolean isNotApplicable(String text) {
            return text.startsWith("N/A") || text.equals("NA") || text.equals("Not Applicable");
        }
    }

    /// What a file says of each state as a whole, by the name it uses.
    private Map<String, String> answers(int year, String field) {
        Map<String, String> answers = new LinkedHashMap<>();
        String element = field.substring(field.lastIndexOf('/') + 1);
        for (Element country : children(documents.get(year), "Country")) {
            String name = text(country, "Name").orElseThrow();
            if (!NO_STATES.contains(name) && !REFUSED.contains(year + " " + name + " " + element)) {
                Element place = country;
                for (String step : field.split("/")) {
                    place = place == null
                            ? null
                            : children(place, step).stream().findFirst().orElse(null);
                }
                if (place != null) {
                    answer(place).ifPresent(answer -> answers.put(name, answer));
                }
            }
        }
        return answers;
    }

    private static Optional<String> answer(Element field) {
        List<Element> territories = children(field, "Territory");
        Element whole = territories.isEmpty()
                ? field
                : territories.stream()
                        .filter(one ->
                                WHOLE.contains(text(one, "Territory_Name").orElseThrow()))
                        .findFirst()
                        .orElse(null);
        if (whole == null) {
            return Optional.empty();
        }
        return text(whole, "Standard")
                .or(() -> text(whole, "Enforcement"))
                .or(() -> children(whole, null).isEmpty()
                        ? Optional.of(whole.getTextContent().strip())
                        : Optional.empty())
                .filter(answer -> !answer.isEmpty());
    }

    private static Optional<String> text(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .map(child -> child.getTextContent().strip());
    }

    private static List<Element> children(Element parent, @org.jspecify.annotations.Nullable String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && (name == null || element.getTagName().equals(name))) {
                children.add(element);
            }
        }
        return children;
    }

    private static Element parse(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        }
    }

    private static Path file(int year) {
        return FILES.resolve("countries_" + year + ".xml");
    }

    private String run(int exitCode, String... words) {
        StringWriter said = new StringWriter();
        assertThat(CommandLineDoor.of(house)
                        .setOut(new PrintWriter(said, true))
                        .setErr(new PrintWriter(said, true))
                        .execute(words))
                .as(said.toString())
                .isEqualTo(exitCode);
        return said.toString().strip();
    }

    private JsonNode count(String indicator, String level, String day) throws IOException, InterruptedException {
        return get("/api/v1/counts?indicator=" + indicator + "&level=" + level + "&on=" + day);
    }

    private JsonNode get(String address) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(body(address));
    }

    private String body(String address) throws IOException, InterruptedException {
        try (HttpClient visitor = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = visitor.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
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
