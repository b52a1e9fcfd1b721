package org.pledgewatch.commitments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.InstrumentId;
import org.pledgewatch.vocabulary.ReferenceData;
import org.pledgewatch.vocabulary.Table;

/// Reads the checklist from its tables; an edition published before there was one kept none of them.
final class ChecklistTables {
    private ChecklistTables() {}

    static Checklist read(ReferenceData data) {
        Map<CommitmentId, List<Deadline>> deadlines = new HashMap<>();
        rows(data, "deadlines.csv")
                .forEach(row -> deadlines
                        .computeIfAbsent(id(row), _ -> new ArrayList<>())
                        .add(deadline(row)));
        return new Checklist(
                rows(data, "sections.csv").map(ChecklistTables::section).toList(),
                rows(data, "actions.csv")
                        .map(row -> commitment(row, deadlines.getOrDefault(id(row), List.of())))
                        .toList(),
                rows(data, "links.csv").map(ChecklistTables::link).toList(),
                rows(data, "targets.csv").map(ChecklistTables::target).toList());
    }

    private static Stream<Table.Row> rows(ReferenceData data, String name) {
        return data.has(name) ? data.table(name).rows().stream() : Stream.of();
    }

    private static CommitmentId id(Table.Row row) {
        return new CommitmentId(new InstrumentId(row.text("instrument")), row.text("code"));
    }

    private static Section section(Table.Row row) {
        return new Section(
                new InstrumentId(row.text("instrument")),
                row.text("code"),
                row.text("title"),
                row.text("agenda_area"),
                yes(row, "own_grouping"),
                row.text("source"));
    }

    private static Commitment commitment(Table.Row row, List<Deadline> deadlines) {
        return new Commitment(
                id(row),
                row.text("section"),
                row.text("agenda_area"),
                row.text("title"),
                row.text("summary"),
                Mark.of(row.text("mark")),
                row.text("rests_on"),
                parts(row, "sources").map(ChecklistTables::passage).toList(),
                yes(row, "own_code"),
                yes(row, "annex"),
                row.text("not_observed"),
                List.copyOf(deadlines));
    }

    /// `141 p. 43`: the document and where in it.
    private static Commitment.Passage passage(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? new Commitment.Passage(new DocumentNumber(Integer.parseInt(text)), "")
                : new Commitment.Passage(
                        new DocumentNumber(Integer.parseInt(text.substring(0, space))), text.substring(space + 1));
    }

    private static Deadline deadline(Table.Row row) {
        return new Deadline(
                row.has("bounds")
                        ? DateBounds.parse(row.text("bounds"))
                                .orElseThrow(() -> new IllegalArgumentException(id(row) + ": no bounds of days"))
                        : null,
                row.text("words"),
                yes(row, "verified"),
                row.text("source"),
                row.has("document") ? new DocumentNumber(row.number("document")) : null);
    }

    private static Link link(Table.Row row) {
        return new Link(
                Link.End.of(row.text("from")),
                Link.Relation.of(row.text("relation")),
                Link.End.of(row.text("to")),
                Mark.of(row.text("mark")),
                row.text("source"));
    }

    private static Target target(Table.Row row) {
        return new Target(row.text("id"), row.text("title"), row.text("summary"), row.text("source"));
    }

    private static boolean yes(Table.Row row, String column) {
        return switch (row.text(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException(column + " is yes or no, not " + row.text(column));
        };
    }

    static Stream<String> parts(Table.Row row, String column) {
        return Arrays.stream(row.text(column).split(";")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
