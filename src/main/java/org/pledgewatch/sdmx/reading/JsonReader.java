package org.pledgewatch.sdmx.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// SDMX-JSON 1.0 and 2.x. Data name their values by number, and the structure that explains the numbers may come after
/// them: so the message is gone through twice.
public final class JsonReader implements DataReader {
    private static final int LONGEST_STRUCTURE = 50_000_000;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxNumberLength(100)
                            .maxStringLength(1_000_000)
                            .build())
                    .build())
            .build();

    @Override
    public void read(Message message, Consumer<ReceivedRow> rows) throws IOException {
        try {
            List<JsonLayout> layouts = layouts(message);
            try (Allowance in = new Allowance(message.open(), LONGEST_STRUCTURE);
                    JsonParser json = MAPPER.createParser(in)) {
                goTo(json, in, "dataSets");
                new JsonRows(json, in, layouts, rows).read();
            }
        } catch (JacksonException malformed) {
            if (malformed.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new UnreadableMessage(
                    malformed.getLocation() == null
                            ? 0
                            : Math.max(0, malformed.getLocation().getLineNr()),
                    "The file is no well-formed JSON, or goes beyond all measure.");
        }
    }

    private static List<JsonLayout> layouts(Message message) throws IOException {
        try (Allowance in = new Allowance(message.open(), LONGEST_STRUCTURE);
                JsonParser json = MAPPER.createParser(in)) {
            String found = goTo(json, in, "structure", "structures");
            JsonNode written = json.readValueAsTree();
            List<JsonLayout> layouts = new ArrayList<>();
            if (found.equals("structure")) {
                layouts.add(JsonLayout.of(written));
            } else {
                written.forEach(one -> layouts.add(JsonLayout.of(one)));
            }
            return layouts;
        }
    }

    /// Goes on to the value of a member of `data`, over whatever is before it.
    private static String goTo(JsonParser json, Allowance in, String... wanted) {
        json.nextToken();
        enter(json, in, List.of("data"));
        return enter(json, in, List.of(wanted));
    }

    private static String enter(JsonParser json, Allowance in, List<String> wanted) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (wanted.contains(name)) {
                    return name;
                }
                skip(json, in);
            }
        }
        throw new UnreadableMessage(
                json.currentTokenLocation().getLineNr(),
                "The file is no message with data: it has no %s.".formatted(wanted.getFirst()));
    }

    private static void skip(JsonParser json, Allowance in) {
        int depth = 0;
        do {
            JsonToken token = json.currentToken();
            if (token == null) {
                return;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            in.renew();
            if (depth > 0) {
                json.nextToken();
            }
        } while (depth > 0);
    }
}
