package org.pledgewatch.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {
    private static final JsonMapper ANOTHER_READER = new JsonMapper();

    /// The example of RFC 8785, section 3.2.3.
    @Test
    void membersAreSortedByTheirUtf16CodeUnits() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("\u20ac", "Euro Sign");
        members.put("\r", "Carriage Return");
        members.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        members.put("1", "One");
        members.put("\ud83d\ude00", "Emoji: Grinning Face");
        members.put("\u0080", "Control");
        members.put("\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(CanonicalJson.text(members))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /// The texts of the example in RFC 8785, section 3.2.2.
    @Test
    void onlyWhatMustBeEscapedIsEscaped() {
        assertThat(CanonicalJson.text("€$\017\nA'B\"\\\\\"/")).isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        assertThat(CanonicalJson.text("\b\t\n\f\r\0\037\177\u2028"))
                .isEqualTo("\"\\b\\t\\n\\f\\r\\u0000\\u001f\177\u2028\"");
    }

    @Test
    void bytesAreUtf8() {
        assertThat(CanonicalJson.bytes("å😀")).isEqualTo("\"å😀\"".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void valuesAreWrittenWithoutSpaces() {
        assertThat(CanonicalJson.text(Map.of("b", List.of(1, -2L, true, false), "a", Map.of(), "c", List.of())))
                .isEqualTo("{\"a\":{},\"b\":[1,-2,true,false],\"c\":[]}");
        assertThat(CanonicalJson.text(null)).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 53, -(1L << 53), Long.MAX_VALUE})
    void numbersThatSomeReadersWouldRoundAreRefused(long number) {
        assertThatThrownBy(() -> CanonicalJson.text(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLargestSafeNumberIsWritten() {
        assertThat(CanonicalJson.text((1L << 53) - 1)).isEqualTo("9007199254740991");
    }

    @Test
    void whatHasNoOneWayToBeWrittenIsRefused() {
        for (Object value : List.of(1.5, 1f, BigDecimal.ONE, 'c', Map.of(1, "a"), "\ud83d", "\ude00x", "\ud83dx")) {
            assertThatThrownBy(() -> CanonicalJson.text(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whoWritesPieceByPieceNamesMembersInOrder() {
        CanonicalWriter json = new CanonicalWriter().object().with("b", 1);
        assertThatThrownBy(() -> json.with("a", 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> json.with("b", 2)).isInstanceOf(IllegalArgumentException.class);
        json.name("c").array().object().with("a", "x").endObject().nothing().endArray();
        assertThat(json.withAny("d", null).with("e", true).endObject().bytes())
                .isEqualTo("{\"b\":1,\"c\":[{\"a\":\"x\"},null],\"e\":true}".getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void anotherReaderReadsWhatWasWritten(@ForAll("values") Object value) {
        assertThat(ANOTHER_READER.readValue(CanonicalJson.bytes(value), Object.class))
                .isEqualTo(value);
    }

    @Property(tries = 300)
    void equalValuesHaveEqualBytes(@ForAll("objects") Map<String, Object> value) {
        Map<String, Object> other = new HashMap<>(64);
        value.keySet().stream().sorted((one, two) -> two.compareTo(one)).forEach(key -> other.put(key, value.get(key)));
        assertThat(Arrays.equals(CanonicalJson.bytes(value), CanonicalJson.bytes(other)))
                .isTrue();
    }

    @Property(tries = 300)
    void everyWrittenObjectIsOneObjectToTheVerifier(@ForAll("objects") Map<String, Object> value) {
        byte[] json = CanonicalJson.bytes(value);
        assertThat(Members.isOneObject(json, 0, json.length)).isTrue();
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        return Arbitraries.maps(texts(), values()).ofMaxSize(6);
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.lazyOf(
                () -> texts().map(text -> text),
                () -> Arbitraries.integers().map(number -> number),
                () -> Arbitraries.of(true, false),
                () -> values().list().ofMaxSize(3).map(list -> list),
                () -> Arbitraries.maps(texts(), values()).ofMaxSize(3).map(map -> map));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .all()
                .ofMaxLength(12)
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }
}
