package org.pledgewatch.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a reader sees of one or more notices that say the same of the same state.
///
/// @param newest when the last of them was made
/// @param isRead whether it was read
/// @param isOver whether nothing of it waits any more
/// @param notices their numbers
public record Line(Occasion occasion, Instant newest, boolean isRead, boolean isOver, List<Long> notices) {

    static Line of(Notice notice) {
        return new Line(notice.occasion(), notice.madeAt(), notice.isRead(), false, List.of(notice.number()));
    }

    /// With what waits of it now.
    Line nowThat(Optional<Occasion> waits) {
        return new Line(waits.orElse(occasion), newest, isRead, waits.isEmpty(), notices);
    }

    public boolean isNew() {
        return !isRead && !isOver;
    }

    /// New proposals on one state are told together, however they arrived, and so is all that an author said of one
    /// proposal; in the order of the lines. What was read or done is history, and is added to nothing.
    static List<Line> together(List<Line> lines) {
        Map<String, Line> together = new LinkedHashMap<>();
        for (Line line : lines) {
            together.merge(
                    line.isNew() ? thing(line.occasion) : line.occasion.mark() + " no longer new", line, Line::with);
        }
        return new ArrayList<>(together.values());
    }

    private static String thing(Occasion occasion) {
        return switch (occasion) {
            case Occasion.ProposalsMade made -> "proposals " + made.area();
            case Occasion.ReadingsDrawn drawn -> "readings " + drawn.area();
            case Occasion.AuthorAnswered answered -> "discussion " + answered.proposal();
            case Occasion.Returned _,
                    Occasion.ReplyClock _,
                    Occasion.Challenged _,
                    Occasion.WentStale _,
                    Occasion.DeadlinePassed _,
                    Occasion.Replied _,
                    Occasion.Answered _ -> occasion.mark();
        };
    }

    private Line with(Line other) {
        return new Line(
                together(occasion, other.occasion),
                newest.isAfter(other.newest) ? newest : other.newest,
                isRead && other.isRead,
                isOver && other.isOver,
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
