package org.pledgewatch.vocabulary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A state, a territory or another listed area, with the days on which it existed.
///
/// @param began first day, or null where it existed before 1989
/// @param ended first day on which it no longer existed, or null
/// @param note neutral words on what it is; empty for most states
public record Area(
        AreaCode code,
        String alpha2,
        String m49,
        Kind kind,
        LocalizedText name,
        String shortName,
        @Nullable LocalDate began,
        @Nullable LocalDate ended,
        String note,
        String source,
        List<Administration> administrations,
        List<Continuation> continues) {

    public enum Kind {
        STATE,
        TERRITORY,
        OTHER
    }

    /// Who administers a territory, on which days; an open end is null.
    public record Administration(
            AreaCode by, @Nullable LocalDate from, @Nullable LocalDate until) {}

    /// An earlier state that this one continues as one legal person, on the days `[from, until)` of that state.
    public record Continuation(
            AreaCode state,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        public boolean covers(LocalDate day) {
            return Area.covers(from, until, day);
        }
    }

    public boolean existsOn(LocalDate day) {
        return covers(began, ended, day);
    }

    private static boolean covers(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}
