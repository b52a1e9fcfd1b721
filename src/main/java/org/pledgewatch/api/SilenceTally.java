package org.pledgewatch.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedSilences;
import org.pledgewatch.publication.PublishedSilences.Tally;
import org.pledgewatch.publication.SilenceQuery;
import org.pledgewatch.vocabulary.Subject;

/// How much is silent, by state, by indicator, and what a newer issue of a series could make fresh.
record SilenceTally() implements Form<SilenceTally.Row> {
    /// @param code of the state
    record Row(String code, String name, Tally tally) {}

    record Counts(
            int asked,
            int established,
            int contested,
            int silent,
            int notYetAssessed,
            int noInformation,
            int undetermined,
            int stale,
            int notApplicable,
            @Nullable LocalDate lastEvidence) {}

    record OfState(String state, String name, Counts counts) {}

    record OfIndicator(String indicator, String name, Counts counts) {}

    record NewerIssue(String series, int findings, int states, int indicators, LocalDate lastEvidence) {}

    static Shown.Sheet<Row> shown(Edition edition, SilenceQuery query) {
        SubjectNames names = new SubjectNames(edition);
        PublishedSilences silences = edition.silences(query);
        List<Row> rows = silences.byState().entrySet().stream()
                .map(entry -> new Row(entry.getKey().value(), names.of(Subject.of(entry.getKey())), entry.getValue()))
                .toList();
        SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("on", silences.moment().on());
        fields.put("known", silences.moment().known());
        fields.put("edition", silences.edition());
        fields.put("counts", counts(silences.tally()));
        fields.put(
                "states",
                rows.stream()
                        .map(row -> new OfState(row.code, row.name, counts(row.tally)))
                        .toList());
        fields.put(
                "indicators",
                silences.byIndicator().entrySet().stream()
                        .map(entry -> new OfIndicator(
                                entry.getKey().value(), names.of(entry.getKey()), counts(entry.getValue())))
                        .toList());
        fields.put(
                "newerIssues",
                silences.newerIssues().stream()
                        .map(issue -> new NewerIssue(
                                issue.series().value(),
                                issue.findings(),
                                issue.states(),
                                issue.indicators(),
                                issue.lastEvidence()))
                        .toList());
        return new Shown.Sheet<>(fields, rows, new SilenceTally());
    }

    private static Counts counts(Tally tally) {
        return new Counts(
                tally.asked(),
                tally.established(),
                tally.contested(),
                tally.silent(),
                tally.notYetAssessed(),
                tally.noInformation(),
                tally.undetermined(),
                tally.stale(),
                tally.notApplicable(),
                tally.lastEvidence());
    }

    @Override
    public Object json(Row row) {
        return new OfState(row.code, row.name, counts(row.tally));
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                new Column<>("state", Row::code),
                new Column<>("name", Row::name),
                new Column<>("asked", row -> row.tally.asked()),
                new Column<>("established", row -> row.tally.established()),
                new Column<>("contested", row -> row.tally.contested()),
                new Column<>("silent", row -> row.tally.silent()),
                new Column<>("not_yet_assessed", row -> row.tally.notYetAssessed()),
                new Column<>("no_information", row -> row.tally.noInformation()),
                new Column<>("undetermined", row -> row.tally.undetermined()),
                new Column<>("stale", row -> row.tally.stale()),
                new Column<>("not_applicable", row -> row.tally.notApplicable()),
                new Column<>("last_evidence", row -> row.tally.lastEvidence()));
    }
}
