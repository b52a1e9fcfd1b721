package org.pledgewatch.dialogue;

import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

/// What is talked about: one question asked of one subject.
public record Matter(Subject subject, IndicatorId indicator) {
    /// As the audit names it: `SWE coordination.focal-point`.
    public String text() {
        return subject.text() + " " + indicator;
    }

    /// The state it is about; null where it is about none.
    public @Nullable AreaCode area() {
        return switch (subject) {
            case Subject.Area(var code) -> code;
            case Subject.Subdivision part -> part.area();
            case Subject.Grouping _, Subject.World _, Subject.InstrumentSubject _, Subject.EventSubject _ -> null;
        };
    }
}
