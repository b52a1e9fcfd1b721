package org.pledgewatch.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// Who met a deadline, by the finding on every day since the promise. An outcome is said only where all readings of
/// the evidence, and all days the deadline may mean, give the same one.
public final class Deadlines {
    private final Assessment assessment;
    private final Areas areas;

    public Deadlines(Assessment assessment, Areas areas) {
        this.assessment = assessment;
        this.areas = areas;
    }

    /// Empty where there was no such subject on all days the deadline may mean, or where the question never arose.
    ///
    /// @param promised the first day that counts: to have been at the level only before it fulfils nothing
    public Optional<DeadlineOutcome> outcome(
            Subject subject, Indicator indicator, LocalDate promised, DateBounds deadline, Moment moment) {
        if (!assessment.existsOn(subject, deadline.earliest())
                || !assessment.existsOn(subject, deadline.latest())
                || moment.on().isBefore(promised)) {
            return Optional.empty();
        }
        LocalDate first = first(subject, promised);
        LocalDate last = last(subject, moment.on());
        Course course = new Course(deadline, first);
        for (Period period : assessment.history(subject, indicator, new Moment(last, moment.known()))) {
            if (period.until().isAfter(first)) {
                course.add(period, standing(period.finding(), indicator));
            }
        }
        return course.outcome(last);
    }

    private LocalDate first(Subject subject, LocalDate promised) {
        return area(subject)
                .map(Area::began)
                .filter(began -> began.isAfter(promised))
                .orElse(promised);
    }

    private LocalDate last(Subject subject, LocalDate asked) {
        return area(subject)
                .map(Area::ended)
                .map(ended -> ended.minusDays(1))
                .filter(end -> end.isBefore(asked))
                .orElse(asked);
    }

    private Optional<Area> area(Subject subject) {
        return subject instanceof Subject.Area(var code) ? areas.find(code) : Optional.empty();
    }

    private enum Standing {
        AT_THE_LEVEL,
        BELOW,
        OPEN,
        NOT_ASKED
    }

    private static Standing standing(Finding finding, Indicator indicator) {
        if (finding instanceof Finding.NotApplicable) {
            return Standing.NOT_ASKED;
        }
        Scale scale = indicator.scale();
        if (scale == null) {
            throw new IllegalArgumentException(indicator.id() + " has no level that fulfils a commitment");
        }
        long whole = (2L << scale.top()) - 1;
        int level = scale.position(indicator.fulfilment().orElseThrow()).orElseThrow();
        long wanted = whole & -(1L << level);
        long possible = Assessment.possible(finding, indicator, scale, whole);
        if ((possible & ~wanted) == 0) {
            return Standing.AT_THE_LEVEL;
        }
        return (possible & wanted) == 0 ? Standing.BELOW : Standing.OPEN;
    }

    /// How a subject stood day by day since the promise, period by period.
    private static final class Course {
        private final DateBounds deadline;
        private final LocalDate first;
        private @Nullable LocalDate firstAtTheLevel;
        private boolean openUntilTheDeadline;
        private boolean open;
        private boolean asked;

        Course(DateBounds deadline, LocalDate first) {
            this.deadline = deadline;
            this.first = first;
        }

        void add(Period period, Standing standing) {
            LocalDate from = period.from().isBefore(first) ? first : period.from();
            switch (standing) {
                case AT_THE_LEVEL -> {
                    asked = true;
                    firstAtTheLevel = firstAtTheLevel == null ? from : firstAtTheLevel;
                }
                case OPEN -> {
                    asked = true;
                    open = true;
                    openUntilTheDeadline |= !from.isAfter(deadline.latest());
                }
                case BELOW -> asked = true;
                case NOT_ASKED -> {}
            }
        }

        Optional<DeadlineOutcome> outcome(LocalDate on) {
            if (!asked) {
                return Optional.empty();
            }
            if (firstAtTheLevel != null && !firstAtTheLevel.isAfter(deadline.earliest())) {
                return Optional.of(DeadlineOutcome.MET_IN_TIME);
            }
            if (on.isBefore(deadline.latest())) {
                return Optional.of(DeadlineOutcome.NOT_YET_DUE);
            }
            if (openUntilTheDeadline) {
                return Optional.of(DeadlineOutcome.UNKNOWN);
            }
            if (firstAtTheLevel == null) {
                return Optional.of(open ? DeadlineOutcome.UNKNOWN : DeadlineOutcome.NOT_MET);
            }
            return Optional.of(
                    firstAtTheLevel.isAfter(deadline.latest()) ? DeadlineOutcome.MET_LATE : DeadlineOutcome.UNKNOWN);
        }
    }
}
