package org.pledgewatch.statistics;

import java.io.IOException;
import java.io.InputStream;
import org.pledgewatch.sdmx.Action;
import org.pledgewatch.sdmx.DataReader;
import org.pledgewatch.sdmx.Malformed;
import org.pledgewatch.vocabulary.ReferenceData;

/// Holds submissions against the rules: first each row by itself, then all figures together.
final class Examiner {
    private static final String TWICE = "twice";
    private static final String ALREADY_THERE = "already-there";
    private static final String NOTHING_TO_DELETE = "nothing-to-delete";
    private static final String LOOKS_LIKE_PERSONS = "looks-like-persons";
    private static final String TOO_LONG = "too-long";

    /// Fewer rows than this are no list of persons, or are too few to tell.
    private static final int ROWS_THAT_TELL = 50;

    private static final long ONE = 10_000;

    private final FigureStructures structures;
    private final Layout layout;
    private final Units units;
    private final Rules rules;

    Examiner(FigureStructures structures, ReferenceData tables) {
        this.structures = structures;
        this.layout = structures.layout();
        this.units = new Units(tables.table("figures/units.csv"));
        this.rules = Rules.of(tables.table("figures/rules.csv"), structures.structure());
    }

    Layout layout() {
        return layout;
    }

    /// What was found, what the submission changes, and the figures as they would be with it.
    record Outcome(Examined examined, Changes changes, Figures after) {}

    /// @param before the state's figures as they are without the submission
    Outcome examine(String state, FigureStructures.Flow flow, DataReader reader, InputStream message, Figures before)
            throws IOException {
        Remarks remarks = new Remarks();
        Gathering gathering = new Gathering(layout);
        FormRules form = new FormRules(state, flow, layout, structures.structure(), units, new Tuples(structures));
        long[] rows = {0};
        try {
            reader.read(message, observation -> {
                rows[0]++;
                if (!gathering.isFull()) {
                    form.read(observation, gathering, remarks::add);
                }
            });
        } catch (Malformed broken) {
            return new Outcome(
                    new Examined.Unreadable(broken.line(), broken.sentence()),
                    Changes.whole(Figures.none(layout)),
                    before);
        }
        if (gathering.isFull()) {
            remarks.add(new Remark(TOO_LONG, Severity.ERROR, 0, "", "There are too many rows for one submission."));
        }
        Changes changes = gathering.inOrder((key, first, line) -> remarks.add(new Remark(
                TWICE,
                Severity.ERROR,
                line,
                "",
                "%s: this figure stands in line %d already.".formatted(layout.words(key), first))));
        against(before, changes, remarks);
        persons(changes, remarks);
        Figures after = changes.appliedTo(before);
        rules.rules().forEach(rule -> rule.check(after, remarks::add));
        return new Outcome(
                new Examined.Read(
                        rows[0],
                        changes.added(before),
                        changes.replaced(before),
                        changes.count(Action.DELETE),
                        remarks.inOrder(),
                        remarks.counts(),
                        remarks.severities()),
                changes,
                after);
    }

    private void against(Figures before, Changes changes, Remarks remarks) {
        Figures figures = changes.figures();
        for (int place = 0; place < figures.size(); place++) {
            Action action = changes.action(place);
            if (action == Action.REPLACE) {
                continue;
            }
            boolean there = before.find(figures.keys()[place]) >= 0;
            if (action == Action.APPEND && there) {
                remarks.add(new Remark(
                        ALREADY_THERE,
                        Severity.ERROR,
                        figures.lines()[place],
                        "ACTION",
                        "%s: there is such a figure already; to change it write R for replace."
                                .formatted(layout.words(figures.keys()[place]))));
            }
            if (action == Action.DELETE && !there) {
                remarks.add(new Remark(
                        NOTHING_TO_DELETE,
                        Severity.ERROR,
                        figures.lines()[place],
                        "ACTION",
                        "%s: there is no such figure to delete.".formatted(layout.words(figures.keys()[place]))));
            }
        }
    }

    /// A file in which most rows count one is a list of persons and no table.
    private static void persons(Changes changes, Remarks remarks) {
        Figures figures = changes.figures();
        int ones = 0;
        int counted = 0;
        for (long value : figures.values()) {
            if (value != Figures.NO_VALUE && value != 0) {
                counted++;
                ones += value == ONE ? 1 : 0;
            }
        }
        if (counted >= ROWS_THAT_TELL && ones > counted / 2) {
            remarks.add(new Remark(
                    LOOKS_LIKE_PERSONS,
                    Severity.REFUSED,
                    0,
                    "",
                    "%d of %d figures are 1: this looks like a list of persons. Send a table of counts."
                            .formatted(ones, counted)));
        }
    }
}
