package org.pledgewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Asking
class FindingsTest {
    @LocalServerPort
    private int port;

    private ApiServer.Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new ApiServer.Visitor(port);
    }

    @Test
    void theKeysOfAFindingAreThoseOfTheContractInItsOrder() throws Exception {
        assertThat(json("/api/v1/findings?subject=SWE").get("items").get(0).propertyNames())
                .startsWith(
                        "subject",
                        "indicator",
                        "on",
                        "known",
                        "edition",
                        "finding",
                        "stale",
                        "lastEvidence",
                        "answers",
                        "rivals",
                        "rule");
    }

    @Test
    void theKeysOfACountAreThoseOfTheContract() throws Exception {
        JsonNode count = json("/api/v1/counts?indicator=protection.opsc-status&level=ratified");
        assertThat(count.propertyNames())
                .containsExactly(
                        "indicator",
                        "level",
                        "on",
                        "known",
                        "population",
                        "edition",
                        "low",
                        "high",
                        "below",
                        "contested",
                        "unknown",
                        "of",
                        "claimed");
        assertThat(count.get("claimed").get(0).propertyNames())
                .containsExactly("low", "high", "qualifier", "unit", "scope", "assertedOn", "document");
    }

    @Test
    void aSubjectThatDoesNotExistOnTheDayHasNoFindings() throws Exception {
        JsonNode none = json("/api/v1/findings?subject=SSD&indicator=protection.opsc-status&on=2010-01-01");
        assertThat(none.get("items")).isEmpty();
        assertThat(none.get("next").isNull()).isTrue();
    }

    @Test
    void withoutASubjectAllStatesOfTheDayAreFoundAndNoTerritory() throws Exception {
        assertThat(subjects(json("/api/v1/findings?indicator=protection.opsc-status&on=1991-01-01")))
                .containsExactly("AFG", "CMR", "NZL", "SWE", "TON", "YUG");
        assertThat(subjects(json("/api/v1/findings?indicator=protection.opsc-status")))
                .containsExactly("AFG", "CMR", "NZL", "SSD", "SWE", "TON");
    }

    @Test
    void numbersArePlain() throws Exception {
        assertThat(visitor.get("/api/v1/findings?indicator=context.adopting-governments")
                        .body())
                .contains("\"low\":118.5,\"high\":100,")
                .doesNotContain("E+");
    }

    @Test
    void pagesFollowEachOtherUntilAllIsRead() throws Exception {
        List<JsonNode> items = walked("/api/v1/findings?edition=1&on=2020-01-01");
        assertThat(items).hasSize(1_250);
        assertThat(new HashSet<>(items.stream()
                        .map(item -> item.get("subject").asString()
                                + item.get("indicator").asString())
                        .toList()))
                .hasSize(1_250);
        assertThat(items).allMatch(item -> item.get("on").asString().equals("2020-01-01"));
        assertThat(walked("/api/v1/claims?edition=1&subject=QAA")).hasSize(2_500);
    }

    @Test
    void theNextPageIsOfTheSameEditionWhateverIsPublishedMeanwhile() throws Exception {
        String next = json("/api/v1/claims.json?edition=1").get("next").asString();
        assertThat(next).startsWith("/api/v1/claims.json?").contains("edition=1", "after=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/findings?edition=1",
                "/api/v1/findings?subject=SWE",
                "/api/v1/claims?edition=1",
                "/api/v1/claims?document=1",
                "/api/v1/states?kind=any&on=2001-01-01",
                "/api/v1/indicators?",
                "/api/v1/instruments?",
                "/api/v1/documents?",
                "/api/v1/editions?",
                "/states?",
                "/disagreements?",
                "/library?",
                "/editions?"
            })
    void jsonAndCsvSayTheSame(String address) throws Exception {
        String start = address.startsWith("/api") ? address : address.replace("?", ".json?");
        List<JsonNode> items = walked(start);
        List<NamedCsvRecord> rows = rows(address.replace("?", ".csv?"));
        assertThat(rows).hasSameSizeAs(items);
        for (int at = 0; at < rows.size(); at++) {
            JsonNode item = items.get(at).has("kinds") ? items.get(at).get("finding") : items.get(at);
            for (String key : List.of("subject", "indicator", "finding", "edition", "id", "number", "code", "batch")) {
                if (item.has(key)) {
                    assertThat(rows.get(at).getField(key))
                            .isEqualTo(item.get(key).asString());
                }
            }
            if (item.has("answers")) {
                List<String> claims = new ArrayList<>();
                for (JsonNode answer : item.get("answers")) {
                    claims.add(String.join(
                            " ",
                            StreamSupport.stream(answer.get("claims").spliterator(), false)
                                    .map(JsonNode::asString)
                                    .toList()));
                }
                assertThat(rows.get(at).getField("answer_claims")).isEqualTo(String.join("; ", claims));
            }
        }
    }

    @Test
    void aCountIsTheSameInBothForms() throws Exception {
        String question = "?indicator=protection.opsc-status&level=signed&on=2005-06-01";
        JsonNode count = json("/api/v1/counts" + question);
        NamedCsvRecord row = rows("/api/v1/counts.csv" + question).getFirst();
        for (String number : List.of("low", "high", "below", "contested", "unknown", "of")) {
            assertThat(row.getField(number)).isEqualTo(count.get(number).asString());
        }
        assertThat(count.get("low").asInt()
                        + count.get("below").asInt()
                        + count.get("contested").asInt()
                        + count.get("unknown").asInt())
                .isEqualTo(count.get("of").asInt());
    }

    @Test
    void aPageShowsTheNumbersOfTheServiceBehindIt() throws Exception {
        JsonNode page = json("/index.json?on=2005-06-01");
        assertThat(page.get("count"))
                .isEqualTo(json("/api/v1/counts?indicator=protection.opsc-status&level=ratified&on=2005-06-01"));
        assertThat(page.get("findings"))
                .isEqualTo(json("/api/v1/findings?indicator=protection.opsc-status&on=2005-06-01")
                        .get("items"));
        assertThat(json("/states/SWE.json").get("findings"))
                .isEqualTo(json("/api/v1/findings?subject=SWE").get("items"));
    }

    @Test
    void formulasAreHarmlessInCsvAndNumbersLeftAlone() throws Exception {
        List<NamedCsvRecord> claims = rows("/api/v1/claims.csv");
        assertThat(claims.get(6).getField("answer")).isEqualTo("'" + Samples.A_FORMULA);
        assertThat(claims.get(6).getField("quoted_term")).isEqualTo("'@cmd, \"quoted\"\r\nsecond line");
        assertThat(claims.get(4).getField("low")).isEqualTo("-122.50");
        assertThat(claims.get(4).getField("scope")).isEqualTo("'-adopted");
        assertThat(rows("/library.csv").get(1).getField("title")).isEqualTo("'" + Samples.A_FORMULA);
    }

    private List<String> subjects(JsonNode list) {
        return StreamSupport.stream(list.get("items").spliterator(), false)
                .map(item -> item.get("subject").asString())
                .toList();
    }

    private List<JsonNode> walked(String address) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        URI at = URI.create(address);
        while (true) {
            JsonNode page = json(at.toString());
            page.get("items").forEach(items::add);
            assertThat(page.get("items").size()).isLessThanOrEqualTo(1_000);
            if (page.get("next").isNull()) {
                return items;
            }
            at = at.resolve(page.get("next").asString());
        }
    }

    private JsonNode json(String address) throws Exception {
        return JsonMapper.shared().readTree(visitor.get(address).body());
    }

    private List<NamedCsvRecord> rows(String address) throws Exception {
        String text = visitor.get(address).body();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        }
    }
}
