package org.pledgewatch.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes JSON as it goes: every field of the outer object begins a line, and so does every item of a list in it.
final class JsonLines {
    /// Items of a list on one page.
    static final int PAGE = 1_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final OutputStream out;

    private JsonLines(OutputStream out) {
        this.out = out;
    }

    /// @param next the address at which a list goes on after a place in it
    static void write(OutputStream out, Shown shown, UnaryOperator<String> next) throws IOException {
        JsonLines lines = new JsonLines(out);
        switch (shown) {
            case Shown.Listing<?> listing -> lines.listing(listing, next);
            case Shown.Sheet<?> sheet -> lines.object(sheet.fields());
            case Shown.Single<?> single -> lines.single(single);
        }
        lines.text("\n");
    }

    static byte[] bytes(@Nullable Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    private <T> void single(Shown.Single<T> single) throws IOException {
        out.write(bytes(single.form().json(single.item())));
    }

    private <T> void listing(Shown.Listing<T> listing, UnaryOperator<String> next) throws IOException {
        Iterator<T> items = listing.items().iterator();
        text("{\"items\":[");
        String place = "";
        for (int written = 0; written < PAGE && items.hasNext(); written++) {
            T item = items.next();
            place = listing.place().apply(item);
            text(written == 0 ? "\n" : ",\n");
            out.write(bytes(listing.form().json(item)));
        }
        text("\n],\n\"next\":");
        out.write(items.hasNext() ? bytes(next.apply(place)) : "null".getBytes(StandardCharsets.US_ASCII));
        text("}");
    }

    private void object(Map<String, @Nullable Object> fields) throws IOException {
        String before = "{";
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            text(before);
            out.write(bytes(field.getKey()));
            text(":");
            if (field.getValue() instanceof List<?> items) {
                array(items);
            } else {
                out.write(bytes(field.getValue()));
            }
            before = ",\n";
        }
        text("}");
    }

    private void array(List<?> items) throws IOException {
        text("[");
        String before = "\n";
        for (Object item : items) {
            text(before);
            out.write(bytes(item));
            before = ",\n";
        }
        text("\n]");
    }

    private void text(String ascii) throws IOException {
        out.write(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
