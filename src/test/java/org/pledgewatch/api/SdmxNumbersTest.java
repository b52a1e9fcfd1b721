package org.pledgewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.site.RealServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The numbers of a first edition are the same in SDMX and in our own JSON.
class SdmxNumbersTest {
    private static RealServer server;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String get(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + address))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            return answer.body();
        }
    }

    private static JsonNode json(String address) throws Exception {
        return JsonMapper.shared().readTree(get(address));
    }

    private static List<NamedCsvRecord> rows(String address) throws Exception {
        return CsvReader.builder().ofNamedCsvRecord(get(address)).stream().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"protection.opsc-status", "protection.c182-status", "coordination.national-plan-status"})
    void findingsAreThoseOfTheTableByYear(String indicator) throws Exception {
        String code = code(indicator);
        Map<String, String> inSdmx = new TreeMap<>();
        for (NamedCsvRecord row : rows("/sdmx/v1/data/FINDINGS/A.." + code + ".?format=csv")) {
            inSdmx.put(
                    row.getField("REF_AREA") + " " + row.getField("REF_DAY") + " " + row.getField("BOUND"),
                    row.getField("FINDING") + " " + row.getField("LEVEL") + " " + row.getField("OBS_VALUE") + " "
                            + row.getField("STALE") + " " + row.getField("LAST_EVIDENCE"));
        }
        JsonNode years = json("/indicators/" + indicator + "/years.json");
        List<String> scale = scale(indicator);
        Map<String, String> inOurs = new TreeMap<>();
        List<String> days = texts(years.get("days"), JsonNode::asString);
        for (JsonNode state : years.get("states")) {
            for (JsonNode stretch : state.get("stretches")) {
                if (stretch.get("finding").isNull()) {
                    continue;
                }
                List<Integer> ranks = texts(
                                stretch.get("answers"),
                                answer -> answer.get("answer").asString())
                        .stream()
                        .map(scale::indexOf)
                        .sorted()
                        .toList();
                for (String day : days) {
                    if (day.compareTo(stretch.get("first").asString()) >= 0
                            && day.compareTo(stretch.get("last").asString()) <= 0) {
                        String key = state.get("state").asString() + " " + day + " ";
                        inOurs.put(key + "LOW", said(stretch, ranks.isEmpty() ? -1 : ranks.getFirst(), scale));
                        inOurs.put(key + "HIGH", said(stretch, ranks.isEmpty() ? -1 : ranks.getLast(), scale));
                    }
                }
            }
        }
        assertThat(inSdmx).hasSizeGreaterThan(300).isEqualTo(inOurs);
    }

    private static String said(JsonNode stretch, int rank, List<String> scale) {
        return code(stretch.get("finding").asString()) + " " + (rank < 0 ? " " : code(scale.get(rank)) + " " + rank)
                + " "
                + (stretch.get("stale").asBoolean() ? "Y" : "N") + " "
                + (stretch.get("lastEvidence").isNull()
                        ? ""
                        : stretch.get("lastEvidence").asString());
    }

    private static List<String> scale(String indicator) throws Exception {
        for (JsonNode one : json("/api/v1/indicators").get("items")) {
            if (one.get("id").asString().equals(indicator)) {
                return texts(one.get("scale"), level -> level.get("code").asString());
            }
        }
        throw new AssertionError("no such indicator: " + indicator);
    }

    private static <T> List<T> texts(JsonNode list, Function<JsonNode, T> text) {
        List<T> texts = new ArrayList<>();
        list.forEach(item -> texts.add(text.apply(item)));
        return texts;
    }

    private static String code(String word) {
        return word.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    @ParameterizedTest
    @ValueSource(strings = {"_T", "EU", "002", "UN-GRULAC"})
    void countsAreThoseOfOurService(String population) throws Exception {
        Map<String, Map<String, Integer>> inSdmx = new TreeMap<>();
        for (NamedCsvRecord row : rows("/sdmx/v1/data/COUNTS/A." + population
                + ".PROTECTION_OPSC_STATUS.RATIFIED.?format=csv&startPeriod=2000&endPeriod=2004")) {
            inSdmx.computeIfAbsent(row.getField("REF_DAY"), _ -> new TreeMap<>())
                    .put(row.getField("COUNT"), Integer.valueOf(row.getField("OBS_VALUE")));
        }
        assertThat(inSdmx).hasSize(5);
        for (Map.Entry<String, Map<String, Integer>> day : inSdmx.entrySet()) {
            JsonNode count = json("/api/v1/counts?indicator=protection.opsc-status&level=ratified&on=" + day.getKey()
                    + "&population=" + (population.equals("_T") ? "states" : population));
            Map<String, Integer> ours = new TreeMap<>();
            for (String number : List.of("low", "high", "below", "contested", "unknown", "of")) {
                ours.put(code(number), count.get(number).asInt());
            }
            assertThat(day.getValue()).as(day.getKey()).isEqualTo(ours);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FINDINGS", "COUNTS"})
    void everyFormHoldsTheSameObservations(String flow) throws Exception {
        String address = "/sdmx/v1/data/" + flow + "?startPeriod=2025&format=";
        long rows = rows(address + "csv").size();
        assertThat(rows).isGreaterThan(10_000);
        assertThat(get(address + "genericdata").split("<gen:Obs>")).hasSize((int) rows + 1);
        assertThat(get(address + "structurespecificdata").split("<Obs ")).hasSize((int) rows + 1);
        long inJson = 0;
        for (JsonNode series :
                json(address + "jsondata").get("data").get("dataSets").get(0).get("series")) {
            inJson += series.get("observations").size();
        }
        assertThat(inJson).isEqualTo(rows);
        assertThat(get("/sdmx/v1/availableconstraint/" + flow + "?startPeriod=2025"))
                .contains("<com:Annotation id=\"obs_count\"><com:AnnotationTitle>" + rows + "</com:AnnotationTitle>");
    }

    @Test
    void whatThereAreDataForIsAmongTheStructures() throws Exception {
        assertThat(get("/sdmx/v1/dataflow/all/FINDINGS/latest?references=all"))
                .contains(
                        "<str:DataStructure id=\"DSD_FINDINGS\"",
                        "<str:Codelist id=\"CL_INDICATOR\"",
                        "<str:ContentConstraint id=\"CC_FINDINGS\"",
                        "<str:Code id=\"PROTECTION_OPSC_STATUS\"",
                        "<str:Parent><Ref id=\"PROTECTION\"/></str:Parent>")
                .doesNotContain("DSD_COUNTS");
    }
}
