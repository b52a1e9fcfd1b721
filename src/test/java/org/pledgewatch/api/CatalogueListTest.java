package org.pledgewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The list of records is narrowed as the library's page is.
@Asking
class CatalogueListTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ?type=table                     | 1 2
            ?type=tables                    | ''
            ?year=2015&language=en          | 1 2
            ?year=2014                      | ''
            ?keyword=ratification           | ''
            ?q=untc                         | ''
            ?q=UNITED++nations              | 1 2
            """)
    void isNarrowed(String query, String numbers) throws Exception {
        for (String address : List.of("/api/v1/documents", "/library.json")) {
            JsonNode list = JsonMapper.shared()
                    .readTree(new ApiServer.Visitor(port).get(address + query).body());
            assertThat(StreamSupport.stream(list.get("items").spliterator(), false)
                            .map(item -> item.get("number").asString()))
                    .as(address + query)
                    .containsExactlyElementsOf(numbers.isEmpty() ? List.of() : List.of(numbers.split(" ")));
        }
    }
}
