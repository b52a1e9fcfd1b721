package org.pledgewatch.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.AreaCode;

/// An area as it is shown. `kind` is `state`, `territory` or `other`.
///
/// @param names by language (BCP 47), English (UN form) under `en`
public record PublishedArea(
        AreaCode code,
        String alpha2,
        String m49,
        String kind,
        String name,
        String shortName,
        Map<String, String> names,
        @Nullable LocalDate began,
        @Nullable LocalDate ended,
        String note,
        String source,
        List<Administration> administrations,
        List<Continuation> continues) {

    public record Administration(
            AreaCode by, @Nullable LocalDate from, @Nullable LocalDate until) {}

    public record Continuation(
            AreaCode state,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    public boolean existsOn(LocalDate day) {
        return (began == null || !day.isBefore(began)) && (ended == null || day.isBefore(ended));
    }
}
