package org.pledgewatch.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedYears;
import org.pledgewatch.vocabulary.Subject;

/// A state's findings year by year: in JSON by stretches of years, in a table a column for each year.
record YearsForm(PublishedYears years, SubjectNames names) implements Form<PublishedYears.Row> {
    static final String NO_SUCH_STATE = "no such state";

    record Json(String state, String name, List<Stretch> stretches) {}

    /// @param finding null where there was no such state
    record Stretch(
            LocalDate first,
            LocalDate last,
            @Nullable String finding,
            boolean stale,
            @Nullable LocalDate lastEvidence,
            List<AnswerForm.Answered> answers) {}

    static Shown.Sheet<PublishedYears.Row> shown(Edition edition, PublishedYears years) {
        YearsForm form = new YearsForm(years, new SubjectNames(edition));
        SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("indicator", years.indicator().value());
        fields.put("on", years.moment().on());
        fields.put("known", years.moment().known());
        fields.put("edition", years.edition());
        fields.put("days", years.days());
        fields.put("states", years.rows().stream().map(form::json).toList());
        return new Shown.Sheet<>(fields, years.rows(), form);
    }

    @Override
    public Object json(PublishedYears.Row row) {
        return new Json(
                row.state().value(),
                names.of(Subject.of(row.state())),
                row.runs().stream().map(this::stretch).toList());
    }

    private Stretch stretch(PublishedYears.Run run) {
        LocalDate first = years.days().get(run.from());
        LocalDate last = years.days().get(run.until() - 1);
        PublishedFinding finding = run.finding();
        return finding == null
                ? new Stretch(first, last, null, false, null, List.of())
                : new Stretch(
                        first,
                        last,
                        finding.finding().word(),
                        finding.stale(),
                        finding.lastEvidence(),
                        AnswerForm.json(finding.answers()));
    }

    @Override
    public List<Column<PublishedYears.Row>> columns() {
        List<Column<PublishedYears.Row>> columns = new ArrayList<>();
        columns.add(new Column<>("state", row -> row.state().value()));
        columns.add(new Column<>("name", row -> names.of(Subject.of(row.state()))));
        IntStream.range(0, years.days().size())
                .mapToObj(day -> Column.of(years.days().get(day), (PublishedYears.Row row) -> cell(row.at(day))))
                .forEach(columns::add);
        return columns;
    }

    /// The answer where one is established, else what kind of finding it is, with the answers there are; never nothing.
    static String cell(@Nullable PublishedFinding finding) {
        if (finding == null) {
            return NO_SUCH_STATE;
        }
        String kind = switch (finding.finding()) {
            case ESTABLISHED -> "";
            case CONTESTED, UNDETERMINED, NO_INFORMATION, NOT_YET_ASSESSED, NOT_APPLICABLE ->
                finding.finding().word();
        };
        String before = Stream.of(finding.stale() ? "stale" : "", kind)
                .filter(word -> !word.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        return switch (finding.finding()) {
            case ESTABLISHED, CONTESTED, UNDETERMINED ->
                before + (before.isEmpty() ? "" : ": ") + AnswerForm.answersCell(finding.answers());
            case NO_INFORMATION, NOT_YET_ASSESSED, NOT_APPLICABLE -> before;
        };
    }
}
