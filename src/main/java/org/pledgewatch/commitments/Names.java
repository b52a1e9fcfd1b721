package org.pledgewatch.commitments;

import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.stereotype.Component;

/// What people call the things that codes stand for. A code that is not known here stands for itself.
@Component
public class Names {
    private final Areas areas;
    private final Commitments commitments;

    Names(Areas areas, Commitments commitments) {
        this.areas = areas;
        this.commitments = commitments;
    }

    /// @param world what the world as a whole is called in the reader's language
    public String of(Subject subject, String world) {
        return switch (subject) {
            case Subject.Area area -> of(area.code());
            case Subject.Subdivision part -> of(part.area()) + ", " + part.code();
            case Subject.World _ -> world;
            case Subject.InstrumentSubject(var id) ->
                commitments.instrument(id).map(Instrument::shortTitle).orElse(id.value());
            case Subject.Grouping _, Subject.EventSubject _ -> subject.text();
        };
    }

    public String of(AreaCode code) {
        return areas.find(code).map(Area::shortName).orElse(code.value());
    }

    public String of(IndicatorId id) {
        return commitments.indicator(id).map(Indicator::name).orElse(id.value());
    }
}
