package org.pledgewatch.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When a question is asked of: what held on a day, as far as could be known by a day (null: without limit).
public record Moment(LocalDate on, @Nullable LocalDate known) {
    public static Moment on(LocalDate day) {
        return new Moment(day, null);
    }
}
