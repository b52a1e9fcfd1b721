package org.pledgewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Asking
class XlsxSheetsTest {
    @LocalServerPort
    private int port;

    private ReadWorkbook workbook(String address) throws Exception {
        return ReadWorkbook.of(new ApiServer.Visitor(port).bytes(address).body());
    }

    private List<List<String>> csv(String address) throws Exception {
        return CsvReader.builder()
                .ofCsvRecord(new ApiServer.Visitor(port).get(address).body())
                .stream()
                .map(line -> List.copyOf(line.getFields()))
                .toList();
    }

    private JsonNode json(String address) throws Exception {
        return JsonMapper.shared()
                .readTree(new ApiServer.Visitor(port).get(address).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index",
                "/states",
                "/states/SWE",
                "/indicators",
                "/indicators/protection.opsc-status",
                "/indicators/protection.opsc-status/years",
                "/indicators/coordination.national-plan-status/years",
                "/instruments",
                "/instruments/opsc",
                "/disagreements",
                "/silences",
                "/library",
                "/library/2",
                "/editions",
                "/editions/2"
            })
    void theSheetAndTheCsvSayTheSame(String page) throws Exception {
        ReadWorkbook workbook = workbook(page + ".xlsx");
        List<List<String>> csv = csv(page + ".csv");

        List<List<Object>> sheet = workbook.sheets().get("Data");
        assertThat(sheet).hasSameSizeAs(csv);
        for (int row = 0; row < csv.size(); row++) {
            assertThat(written(sheet.get(row), csv.get(row).size())).isEqualTo(csv.get(row));
        }
        assertThat(workbook.hasFormulas()).isFalse();
        assertThat(workbook.sheets()).containsOnlyKeys("Data", "About");
    }

    /// As CSV writes it; cells at the end that hold nothing are not in the file.
    private static List<String> written(List<Object> cells, int columns) {
        List<String> written = new ArrayList<>(cells.stream()
                .map(cell -> cell instanceof BigDecimal number ? number.toPlainString() : cell.toString())
                .toList());
        while (written.size() < columns) {
            written.add("");
        }
        return written;
    }

    @Test
    void daysAreDaysAndNumbersAreNumbers() throws Exception {
        List<List<Object>> years = workbook("/indicators/protection.opsc-status/years.xlsx?on=2006-06-01")
                .sheets()
                .get("Data");
        assertThat(years.getFirst())
                .startsWith("state", "name", LocalDate.of(2000, 12, 31))
                .endsWith(LocalDate.of(2006, 6, 1));
        List<List<Object>> silences = workbook("/silences.xlsx").sheets().get("Data");
        assertThat(silences.get(1).get(2)).isInstanceOf(BigDecimal.class);
        assertThat(silences.stream().skip(1).map(List::getLast)).hasAtLeastOneElementOfType(LocalDate.class);
    }

    @Test
    void noCellIsBlankWithoutAReason() throws Exception {
        List<List<String>> years = csv("/indicators/protection.opsc-status/years.csv");
        assertThat(years).allSatisfy(row -> assertThat(row).doesNotContain(""));
        assertThat(years.stream().flatMap(List::stream))
                .contains(
                        "party",
                        "stale: signed",
                        "undetermined: none; ratified",
                        "not-yet-assessed",
                        YearsForm.NO_SUCH_STATE);
        assertThat(csv("/indicators/coordination.national-plan-status/years.csv").stream()
                        .flatMap(List::stream))
                .contains("contested: developing; adopted");
    }

    @Test
    void yearsAreTheSameInJson() throws Exception {
        String address = "/indicators/protection.opsc-status/years";
        JsonNode json = json(address + ".json");
        List<List<String>> csv = csv(address + ".csv");
        List<String> days =
                json.get("days").valueStream().map(JsonNode::asString).toList();

        assertThat(csv.getFirst().subList(2, csv.getFirst().size())).isEqualTo(days);
        for (int row = 1; row < csv.size(); row++) {
            JsonNode state = json.get("states").get(row - 1);
            assertThat(csv.get(row).getFirst()).isEqualTo(state.get("state").asString());
            assertThat(csv.get(row).subList(2, csv.get(row).size()))
                    .isEqualTo(state.get("stretches")
                            .valueStream()
                            .flatMap(stretch -> IntStream.range(0, days.size())
                                    .filter(day -> days.get(day)
                                                            .compareTo(stretch.get("first")
                                                                    .asString())
                                                    >= 0
                                            && days.get(day)
                                                            .compareTo(stretch.get("last")
                                                                    .asString())
                                                    <= 0)
                                    .mapToObj(_ -> cell(stretch)))
                            .toList());
        }
    }

    private static String cell(JsonNode stretch) {
        if (stretch.get("finding").isNull()) {
            return "no such state";
        }
        String finding = stretch.get("finding").asString();
        String answers = String.join(
                "; ",
                stretch.get("answers")
                        .valueStream()
                        .map(answered -> answered.get("answer").asString())
                        .toList());
        return switch (finding) {
            case "established" -> (stretch.get("stale").asBoolean() ? "stale: " : "") + answers;
            case "contested", "undetermined" -> finding + ": " + answers;
            default -> finding;
        };
    }

    @Test
    void silencesAddUpInEveryForm() throws Exception {
        JsonNode overview = json("/silences.json");
        JsonNode counts = overview.get("counts");
        List<List<String>> one = csv("/api/v1/silences.csv");

        assertThat(one.size() - 1)
                .isEqualTo(counts.get("silent").asInt())
                .isEqualTo(counts.get("notYetAssessed").asInt()
                        + counts.get("noInformation").asInt()
                        + counts.get("undetermined").asInt()
                        + counts.get("stale").asInt())
                .isEqualTo(json("/api/v1/silences").get("items").size());
        assertThat(counts.get("asked").asInt())
                .isEqualTo(counts.get("silent").asInt()
                        + counts.get("established").asInt()
                        + counts.get("contested").asInt());
        for (String by : List.of("states", "indicators")) {
            assertThat(overview.get(by)
                            .valueStream()
                            .mapToInt(row -> row.get("counts").get("silent").asInt())
                            .sum())
                    .isEqualTo(counts.get("silent").asInt());
        }
        int column = one.getFirst().indexOf("silence");
        assertThat(one.stream().filter(row -> row.get(column).equals("stale")).count())
                .isEqualTo(counts.get("stale").asInt());
    }

    @Test
    void theSheetBesideSaysWhereTheTableComesFrom() throws Exception {
        Map<String, Object> about = new LinkedHashMap<>();
        workbook("/states/SWE.xlsx?on=2012-01-01")
                .sheets()
                .get("About")
                .forEach(row -> about.put(row.getFirst().toString(), row.getLast()));

        assertThat(about)
                .containsEntry("Edition", BigDecimal.TWO)
                .containsEntry("Day asked about", LocalDate.of(2012, 1, 1))
                .containsEntry("Licence", "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/");
        assertThat(about.get("Address").toString()).endsWith("/states/SWE?on=2012-01-01&edition=2");
        assertThat(about.get("Source").toString()).startsWith("Pledgewatch, edition 2");
    }

    @Test
    void aTextThatWouldRunAsAFormulaHasAnApostrophe() throws Exception {
        assertThat(workbook("/library.xlsx").sheets().get("Data").stream().flatMap(List::stream))
                .contains("'" + Samples.A_FORMULA)
                .doesNotContain(Samples.A_FORMULA);
    }

    private record Texts(List<Column<String>> columns) implements Form<String> {
        @Override
        public Object json(String item) {
            return item;
        }
    }

    private static ReadWorkbook written(String text) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Form<String> form = new Texts(
                List.of(new Column<>("text", item -> item), new Column<>("long ago", _ -> LocalDate.of(1899, 6, 1))));
        XlsxSheets.write(out, new Shown.Single<>(text, form), Map.of());
        return ReadWorkbook.of(out.toByteArray());
    }

    @Test
    void whatXmlOrASheetCannotHoldIsReplacedOrCutAndSaysSo() throws Exception {
        assertThat(written("a\u0000b\u001bc <&>").sheets().get("Data").get(1).getFirst())
                .isEqualTo("a\uFFFDb\uFFFDc <&>");
        String cut = written("x".repeat(40_000))
                .sheets()
                .get("Data")
                .get(1)
                .getFirst()
                .toString();
        assertThat(cut).hasSizeLessThan(32_767).endsWith("the CSV has it whole)");
    }

    @Test
    void aDayBeforeSpreadsheetsCountIsAText() throws Exception {
        assertThat(written("x").sheets().get("Data").get(1).getLast()).isEqualTo("1899-06-01");
    }

    @Test
    void aLongTableIsWrittenAsItGoes() throws Exception {
        assertThat(workbook("/index.xlsx?edition=1").sheets().get("Data")).hasSize(251);
        assertThat(workbook("/silences.xlsx?edition=1").sheets().get("Data")).hasSize(251);
    }
}
