package org.pledgewatch.sdmx;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a request means by a version: `latest`, `all`, `2.0`, and from REST 2.0 on `~`, `+`, `*`, `1.0+`.
public final class Versions {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,2}");
    private static final Pattern FROM =
            Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9}){0,2})\\+|" + "([0-9]{1,9})\\+(\\.[0-9]{1,9}){1,2}");

    private Versions() {}

    /// @param newestFirst those there are
    public static List<String> meant(Collection<String> asked, List<String> newestFirst) {
        return asked.isEmpty()
                ? newestFirst.stream().limit(1).toList()
                : newestFirst.stream()
                        .filter(version -> asked.stream().anyMatch(one -> means(one, version, newestFirst)))
                        .toList();
    }

    private static boolean means(String asked, String version, List<String> newestFirst) {
        return switch (asked) {
            case "", "latest", "~", "+" -> version.equals(newestFirst.getFirst());
            case "all", "*" -> true;
            default -> isNumbered(asked, version, newestFirst);
        };
    }

    private static boolean isNumbered(String asked, String version, List<String> newestFirst) {
        if (NUMBER.matcher(asked).matches()) {
            return compare(asked, version) == 0;
        }
        Matcher from = FROM.matcher(asked);
        if (!from.matches()) {
            throw SdmxRefusal.syntax(
                    "A version is written like 2.0, or latest; \"%s\" is not.", SdmxRefusal.shortened(asked));
        }
        String least = from.group(1) == null ? from.group(2) + from.group(3) : from.group(1);
        String newest = newestFirst.getFirst();
        return version.equals(newest) && compare(newest, least) >= 0;
    }

    /// `2`, `2.0` and `2.0.0` are the same.
    private static int compare(String one, String other) {
        int[] left = parts(one);
        int[] right = parts(other);
        for (int place = 0; place < left.length; place++) {
            if (left[place] != right[place]) {
                return Integer.compare(left[place], right[place]);
            }
        }
        return 0;
    }

    private static int[] parts(String version) {
        int[] parts = new int[3];
        int place = 0;
        for (String part : version.split("\\.")) {
            parts[place++] = Integer.parseInt(part);
        }
        return parts;
    }
}
