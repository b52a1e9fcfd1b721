package org.pledgewatch.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which addresses are data, and where the data of a page are.
final class DataAddress {
    private static final Pattern PAGE_WITH_DATA = Pattern.compile(
            "/|/(states|compare|commitments|indicators|instruments|disagreements|silences|library|editions)"
                    + "|/(states|indicators|instruments|library|editions)/[A-Za-z0-9][A-Za-z0-9.-]{0,99}"
                    + "|/indicators/[A-Za-z0-9][A-Za-z0-9.-]{0,99}/years"
                    + "|/commitments/[a-z0-9][a-z0-9-]{0,63}/[A-Za-z0-9][A-Za-z0-9.]{0,63}");
    private static final List<String> ENDINGS = List.of(".json", ".csv", ".xlsx", ".jsonl");

    private DataAddress() {}

    static boolean is(String path) {
        return path.equals("/api")
                || path.startsWith("/api/")
                || path.startsWith("/sdmx/")
                || ENDINGS.stream().anyMatch(path::endsWith);
    }

    /// Whether the same address answers in several forms, by `Accept`.
    static boolean isNegotiated(String path) {
        return path.startsWith("/api/v1/") ? ENDINGS.stream().noneMatch(path::endsWith) : isPage(path);
    }

    /// The address of a page's data in a form (`json`, `csv`, `xlsx`); empty for pages that have none.
    static Optional<String> ofPage(String path, String form) {
        return isPage(path) ? Optional.of((path.equals("/") ? "/index" : path) + "." + form) : Optional.empty();
    }

    private static boolean isPage(String path) {
        return !is(path) && PAGE_WITH_DATA.matcher(path).matches();
    }
}
