package org.pledgewatch.sdmx;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An address as it was sent, read the way SDMX means it: a plus sign is a plus sign, in the path and behind it, and
/// whether a sign is percent-encoded makes no difference.
///
/// @param segments of the path, decoded; none is empty at the end
public record RestAddress(List<String> segments, Map<String, String> parameters) {
    /// Stands for bytes that are no text.
    private static final char NO_SIGN = '\ufffd';

    /// @param path behind the entry point, as it was sent
    /// @param query as it was sent; null where there is none
    public static RestAddress read(String path, @Nullable String query) {
        List<String> segments =
                Arrays.stream(path.split("/", -1)).map(RestAddress::decoded).toList();
        int from = !segments.isEmpty() && segments.getFirst().isEmpty() ? 1 : 0;
        int until = segments.size();
        while (until > from && segments.get(until - 1).isEmpty()) {
            until--;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new RestAddress(segments.subList(from, until), parameters);
    }

    private static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (decoded.indexOf(NO_SIGN) >= 0) {
                throw SdmxRefusal.syntax("The address holds bytes that are not UTF-8.");
            }
            return decoded;
        } catch (IllegalArgumentException broken) {
            throw SdmxRefusal.syntax("A percent sign is not followed by two hexadecimal digits.");
        }
    }

    /// Empty where the path ends before.
    String segment(int place) {
        return place < segments.size() ? segments.get(place) : "";
    }

    void hasAtMost(int length) {
        if (segments.size() > length) {
            throw SdmxRefusal.syntax("The address has %d parts; there are %d at most.", segments.size(), length);
        }
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(Predicate.not(String::isEmpty));
    }

    int number(String name, int otherwise) {
        return parameter(name)
                .map(typed -> {
                    if (!typed.matches("[0-9]{1,9}")) {
                        throw SdmxRefusal.syntax("%s is a number; \"%s\" is not.", name, SdmxRefusal.shortened(typed));
                    }
                    return Integer.parseInt(typed);
                })
                .orElse(otherwise);
    }

    /// The parts of a list; empty where any is meant.
    ///
    /// @param separator between its parts
    static Set<String> several(String text, String separator) {
        return text.isEmpty() || text.equals("all") || text.equals("*")
                ? Set.of()
                : new LinkedHashSet<>(Arrays.asList(text.split(separator)));
    }
}
