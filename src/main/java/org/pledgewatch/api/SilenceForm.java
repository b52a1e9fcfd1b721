package org.pledgewatch.api;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.PublishedSilences;
import org.pledgewatch.vocabulary.SeriesId;
import org.pledgewatch.vocabulary.Subject;

/// One silence: of a state, under an indicator.
record SilenceForm(PublishedSilences silences, SubjectNames names) implements Form<PublishedSilences.Cell> {
    record Json(
            String state,
            String indicator,
            LocalDate on,
            @Nullable LocalDate known,
            int edition,
            String silence,
            @Nullable LocalDate lastEvidence,
            List<String> series) {}

    @Override
    public Object json(PublishedSilences.Cell cell) {
        return new Json(
                cell.state().value(),
                cell.indicator().value(),
                silences.moment().on(),
                silences.moment().known(),
                silences.edition(),
                cell.kind().word(),
                cell.lastEvidence(),
                cell.series().stream().map(SeriesId::value).toList());
    }

    @Override
    public List<Column<PublishedSilences.Cell>> columns() {
        return List.of(
                new Column<>("state", cell -> cell.state().value()),
                new Column<>("state_name", cell -> names.of(Subject.of(cell.state()))),
                new Column<>("indicator", cell -> cell.indicator().value()),
                new Column<>("indicator_name", cell -> names.of(cell.indicator())),
                new Column<>("on", _ -> silences.moment().on()),
                new Column<>("known", _ -> silences.moment().known()),
                new Column<>("edition", _ -> silences.edition()),
                new Column<>("silence", cell -> cell.kind().word()),
                new Column<>("last_evidence", PublishedSilences.Cell::lastEvidence),
                new Column<>(
                        "series",
                        cell -> cell.series().stream().map(SeriesId::value).collect(Collectors.joining("; "))));
    }
}
