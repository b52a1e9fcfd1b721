package org.pledgewatch.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What media types a client says it takes, and how gladly (`Accept`, RFC 9110 section 12.5.1).
record Acceptance(List<Range> ranges) {
    static final String HTML = "text/html";
    static final String JSON = "application/json";
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PROBLEM = "application/problem+json";

    record Range(String type, double quality) {
        static Range of(String written) {
            String[] parts = written.split(";");
            double quality = Arrays.stream(parts)
                    .skip(1)
                    .map(String::strip)
                    .filter(part -> part.toLowerCase(Locale.ROOT).startsWith("q="))
                    .map(part -> weight(part.substring(2)))
                    .findFirst()
                    .orElse(1.0);
            return new Range(parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT), quality);
        }

        private static double weight(String text) {
            try {
                return Math.clamp(Double.parseDouble(text), 0.0, 1.0);
            } catch (NumberFormatException unreadable) {
                return 1.0;
            }
        }

        boolean isAnything() {
            return type.equals("*/*") || type.equals("*");
        }

        boolean covers(String media) {
            return isAnything()
                    || type.equals(media)
                    || type.endsWith("/*") && media.startsWith(type.substring(0, type.length() - 1));
        }
    }

    static Acceptance of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new Acceptance(List.of(new Range("*/*", 1.0)));
        }
        return new Acceptance(Arrays.stream(header.split(","))
                .filter(Predicate.not(String::isBlank))
                .map(Range::of)
                .toList());
    }

    /// How gladly a type is taken; 0 is not at all. The most exact of the ranges decides.
    double quality(String media) {
        return mostExact(media, ranges).orElse(0.0);
    }

    /// The same, where "anything" does not count.
    double asked(String media) {
        return mostExact(
                        media,
                        ranges.stream().filter(range -> !range.isAnything()).toList())
                .orElse(0.0);
    }

    private static Optional<Double> mostExact(String media, List<Range> ranges) {
        return ranges.stream()
                .filter(range -> range.covers(media))
                .max(Comparator.comparing((Range range) -> range.type().equals(media))
                        .thenComparing(range -> !range.isAnything()))
                .map(Range::quality);
    }

    /// Whether one type is asked for, and more gladly than another; where both are as welcome, it is not.
    boolean prefers(String media, String other) {
        return asked(media) > asked(other) && asked(media) >= quality(other);
    }

    boolean prefersDataToPages() {
        return prefers(JSON, HTML) || prefers(CSV, HTML) || prefers(XLSX, HTML) || prefers(PROBLEM, HTML);
    }
}
