package org.pledgewatch.api;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the query of an address says, read strictly: known names only, each once, in UTF-8, of sensible length.
/// An empty value counts as not given.
record Parameters(SequencedMap<String, String> values) {
    static final int LONGEST = 2_000;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    static Parameters read(@Nullable String query, List<String> known) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (!known.contains(name)) {
                throw new Refusal(ProblemKind.UNKNOWN_PARAMETER, unknown(name, known));
            }
            if (value.length() > LONGEST) {
                throw new Refusal(
                        ProblemKind.PARAMETER_TOO_LONG,
                        "The parameter \"%s\" has %d characters; up to 2,000 are read."
                                .formatted(name, value.length()));
            }
            if (values.put(name, value) != null) {
                throw new Refusal(
                        ProblemKind.REPEATED_PARAMETER,
                        "The parameter \"%s\" is given more than once.".formatted(name));
            }
        }
        values.values().removeIf(String::isEmpty);
        return new Parameters(values);
    }

    private static String unknown(String name, List<String> known) {
        String quoted = "\"" + shortened(name) + "\"";
        if (known.isEmpty()) {
            return "This address takes no parameters, so %s would have no effect.".formatted(quoted);
        }
        return "There is no parameter %s here. %s Known are: %s."
                .formatted(
                        quoted,
                        Nearest.to(name, known)
                                .map("Did you mean \"%s\"?"::formatted)
                                .orElse(""),
                        String.join(", ", known))
                .replace("  ", " ");
    }

    private static String decoded(String text) {
        byte[] bytes = new byte[text.length() * 3];
        int length = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '%') {
                int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
                int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw new Refusal(
                            ProblemKind.UNREADABLE_ADDRESS,
                            "A percent sign is not followed by two hexadecimal digits.");
                }
                bytes[length++] = (byte) (high << 4 | low);
                at += 2;
            } else if (letter == '+') {
                bytes[length++] = ' ';
            } else if (letter < 0x80) {
                bytes[length++] = (byte) letter;
            } else {
                throw new Refusal(
                        ProblemKind.UNREADABLE_ADDRESS, "Letters beyond ASCII are written as UTF-8 in percent signs.");
            }
        }
        String decoded = utf8(bytes, length);
        if (decoded.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refusal(ProblemKind.UNREADABLE_ADDRESS, "The address holds a control character.");
        }
        return decoded;
    }

    private static String utf8(byte[] bytes, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new Refusal(ProblemKind.UNREADABLE_ADDRESS, "The address holds bytes that are not UTF-8.");
        }
    }

    /// What was typed, fit to be repeated in a message.
    static String shortened(String typed) {
        return typed.length() <= 80 ? typed : typed.substring(0, 80) + "…";
    }

    static Refusal malformed(String name, String typed, String wanted) {
        return new Refusal(
                ProblemKind.MALFORMED_PARAMETER,
                "The parameter \"%s\" is %s; \"%s\" is not.".formatted(name, wanted, shortened(typed)));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<LocalDate> day(String name) {
        return text(name).map(typed -> {
            try {
                if (DAY.matcher(typed).matches()) {
                    return LocalDate.parse(typed);
                }
            } catch (DateTimeException noSuchDay) {
                // said below
            }
            throw malformed(name, typed, "a day written like 2002-09-19");
        });
    }

    Optional<Integer> number(String name) {
        return text(name).map(typed -> number(name, typed));
    }

    static int number(String name, String typed) {
        if (NUMBER.matcher(typed).matches()) {
            return Integer.parseInt(typed);
        }
        throw malformed(name, typed, "a number from 1 on");
    }

    Parameters with(String name, String value) {
        SequencedMap<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Parameters(more);
    }

    /// As the query of an address, in the order they were given.
    String query() {
        return values.entrySet().stream().map(Parameters::pair).collect(Collectors.joining("&"));
    }

    /// The same whatever the order they were given in.
    String canonical() {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Parameters::pair)
                .collect(Collectors.joining("&"));
    }

    private static String pair(Map.Entry<String, String> parameter) {
        return parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
    }
}
