package org.pledgewatch.statistics;

import java.io.IOException;
import org.pledgewatch.sdmx.reading.Action;
import org.pledgewatch.sdmx.reading.DataReader;
import org.pledgewatch.sdmx.reading.UnreadableMessage;
import org.pledgewatch.vocabulary.ReferenceData;

/// Holds submissions against the rules: first each row by itself, then all figures together.
final class Examiner {
    private static final String TWICE = "twice";
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
    Outcome examine(String state, FigureStructures.Flow flow, DataReader.Message message, Figures before)
            throws IOException {
        Remarks remarks = new Remarks();
        Gathering gathering = new Gathering(layout);
        FormRules form = new FormRules(state, flow, layout, structures.structure(), units, new Tuples(structures));
        long[] rows = {0};
        RowShape shape = new RowShape(structures.structure(), flow.id());
        try {
            DataReader.of(message).read(message, row -> {
                rows[0]++;
                if (!gathering.isFull()) {
                    shape.of(row, remarks::add)
                            .ifPresent(observation -> form.read(observation, gathering, remarks::add));
                }
            });
        } catch (UnreadableMessage broken) {
            return new Outcome(
                    new Examined.Unreadable(broken.line(), broken.reason()),
                    Changes.whole(Figures.none(layout)),
                    before);
        }
        if (rows[0] == 0) {
            return new Outcome(
                    new Examined.Unreadable(0, "There are no figures in the file."),
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
        deletions(before, changes, remarks);
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

    private void deletions(Figures before, Changes changes, Remarks remarks) {
        Figures figures = changes.figures();
        for (int place = 0; place < figures.size(); place++) {
            if (changes.action(place) == Action.DELETE && before.find(figures.keys()[place]) < 0) {
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
