package org.pledgewatch.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a reader sees of one or more notices that say the same of the same state.
///
/// @param newest when the last of them was made
/// @param isRead whether all of them were read
/// @param notices their numbers
public record Line(Occasion occasion, Instant newest, boolean isRead, List<Long> notices) {

    /// Proposals on one state are told together, however they arrived; in the order of the notices.
    static List<Line> of(List<Notice> notices) {
        Map<Object, Line> lines = new LinkedHashMap<>();
        for (Notice notice : notices) {
            lines.merge(
                    thing(notice.occasion()),
                    new Line(notice.occasion(), notice.madeAt(), notice.isRead(), List.of(notice.number())),
                    Line::with);
        }
        return new ArrayList<>(lines.values());
    }

    private static Object thing(Occasion occasion) {
        return switch (occasion) {
            case Occasion.ProposalsMade made -> "proposals " + made.area();
            case Occasion.ReadingsDrawn drawn -> "readings " + drawn.area();
            case Occasion.Returned _,
                    Occasion.ReplyClock _,
                    Occasion.Challenged _,
                    Occasion.WentStale _,
                    Occasion.DeadlinePassed _ -> occasion.mark();
        };
    }

    private Line with(Line other) {
        return new Line(
                together(occasion, other.occasion),
                newest.isAfter(other.newest) ? newest : other.newest,
                isRead && other.isRead,
                Stream.concat(notices.stream(), other.notices.stream()).toList());
    }

    private static Occasion together(Occasion one, Occasion other) {
        if (one instanceof Occasion.ProposalsMade some && other instanceof Occasion.ProposalsMade more) {
            return new Occasion.ProposalsMade(
                    some.area(),
                    Math.min(some.first(), more.first()),
                    Math.max(some.last(), more.last()),
                    some.howMany() + more.howMany());
        }
        if (one instanceof Occasion.ReadingsDrawn some && other instanceof Occasion.ReadingsDrawn more) {
            return new Occasion.ReadingsDrawn(
                    some.area(),
                    Math.min(some.first(), more.first()),
                    Math.max(some.last(), more.last()),
                    some.howMany() + more.howMany());
        }
        return one;
    }
}
