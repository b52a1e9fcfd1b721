package org.pledgewatch.api;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.CommitmentId;

/// An indicator with its scale, lowest level first.
record IndicatorForm() implements Form<PublishedIndicator> {
    record Json(
            String id,
            int version,
            String agendaArea,
            String kind,
            String name,
            String question,
            List<Level> scale,
            @Nullable String unit,
            String persistence,
            String authorityOrder,
            String universe,
            @Nullable String instrument,
            @Nullable String commitment,
            @Nullable String guidance,
            @Nullable String note,
            List<String> commitments,
            @Nullable String fulfilledAt) {}

    record Level(String code, String name, @Nullable String meaning) {}

    static Json written(PublishedIndicator indicator) {
        return new Json(
                indicator.id().value(),
                indicator.version(),
                indicator.agendaArea(),
                indicator.kind(),
                indicator.name(),
                indicator.question(),
                indicator.scale().stream()
                        .map(level -> new Level(level.code(), level.name(), Texts.orNull(level.meaning())))
                        .toList(),
                Texts.orNull(indicator.unit()),
                indicator.persistence(),
                indicator.authorityOrder(),
                indicator.universe(),
                Texts.orNull(indicator.instrument()),
                Texts.orNull(cell(indicator)),
                Texts.orNull(indicator.guidance()),
                Texts.orNull(indicator.note()),
                indicator.commitments().stream().map(CommitmentId::toString).toList(),
                Texts.orNull(indicator.fulfilledAt()));
    }

    /// `commitment` is older than `commitments`: it holds what the table's cell does.
    private static String cell(PublishedIndicator indicator) {
        return indicator.commitments().stream().map(CommitmentId::toString).collect(Collectors.joining(";"));
    }

    @Override
    public Object json(PublishedIndicator indicator) {
        return written(indicator);
    }

    @Override
    public List<Column<PublishedIndicator>> columns() {
        return List.of(
                new Column<>("id", indicator -> indicator.id().value()),
                new Column<>("version", PublishedIndicator::version),
                new Column<>("agenda_area", PublishedIndicator::agendaArea),
                new Column<>("kind", PublishedIndicator::kind),
                new Column<>("name", PublishedIndicator::name),
                new Column<>("question", PublishedIndicator::question),
                new Column<>(
                        "scale",
                        indicator -> indicator.scale().stream()
                                .map(PublishedIndicator.Level::code)
                                .collect(Collectors.joining(" < "))),
                new Column<>("unit", PublishedIndicator::unit),
                new Column<>("persistence", PublishedIndicator::persistence),
                new Column<>("authority_order", PublishedIndicator::authorityOrder),
                new Column<>("universe", PublishedIndicator::universe),
                new Column<>("instrument", PublishedIndicator::instrument),
                new Column<>("commitment", IndicatorForm::cell),
                new Column<>("guidance", PublishedIndicator::guidance),
                new Column<>("note", PublishedIndicator::note),
                new Column<>("fulfilled_at", PublishedIndicator::fulfilledAt));
    }
}
