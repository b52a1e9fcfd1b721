package org.pledgewatch.api;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.PublishedCommitment;
import org.pledgewatch.vocabulary.IndicatorId;

/// A commitment: our summary of it, how far it was read, by when it was promised, what observes it.
record CommitmentForm() implements Form<PublishedCommitment> {
    record Json(
            String id,
            String instrument,
            String code,
            String section,
            String agendaArea,
            String title,
            String summary,
            String mark,
            String restsOn,
            List<Source> sources,
            boolean ownCode,
            boolean annex,
            @Nullable String notObserved,
            List<Deadline> deadlines,
            List<String> indicators) {}

    record Source(int document, @Nullable String locator) {}

    record Deadline(
            @Nullable String bounds,
            String words,
            boolean verified,
            boolean decides,
            @Nullable String source,
            @Nullable Integer document) {}

    static Json written(PublishedCommitment commitment) {
        return new Json(
                commitment.id().toString(),
                commitment.id().instrument().value(),
                commitment.id().code(),
                commitment.section(),
                commitment.agendaArea(),
                commitment.title(),
                commitment.summary(),
                commitment.mark(),
                commitment.restsOn(),
                commitment.sources().stream()
                        .map(source -> new Source(source.document(), Texts.orNull(source.locator())))
                        .toList(),
                commitment.ownCode(),
                commitment.annex(),
                Texts.orNull(commitment.notObserved()),
                commitment.deadlines().stream().map(CommitmentForm::written).toList(),
                commitment.indicators().stream().map(IndicatorId::value).toList());
    }

    static Deadline written(PublishedCommitment.Deadline deadline) {
        return new Deadline(
                Texts.orNull(deadline.bounds()),
                deadline.words(),
                deadline.verified(),
                deadline.decides(),
                Texts.orNull(deadline.source()),
                deadline.document() == 0 ? null : deadline.document());
    }

    @Override
    public Object json(PublishedCommitment commitment) {
        return written(commitment);
    }

    @Override
    public List<Column<PublishedCommitment>> columns() {
        return List.of(
                new Column<>("id", commitment -> commitment.id().toString()),
                new Column<>("instrument", commitment -> commitment.id().instrument()),
                new Column<>("code", commitment -> commitment.id().code()),
                new Column<>("section", PublishedCommitment::section),
                new Column<>("agenda_area", PublishedCommitment::agendaArea),
                new Column<>("title", PublishedCommitment::title),
                new Column<>("summary", PublishedCommitment::summary),
                new Column<>("mark", PublishedCommitment::mark),
                new Column<>("rests_on", PublishedCommitment::restsOn),
                new Column<>("sources", CommitmentForm::sources),
                new Column<>("own_code", PublishedCommitment::ownCode),
                new Column<>("annex", PublishedCommitment::annex),
                new Column<>("not_observed", PublishedCommitment::notObserved),
                new Column<>("deadlines", CommitmentForm::deadlines),
                new Column<>(
                        "indicators",
                        commitment -> commitment.indicators().stream()
                                .map(IndicatorId::value)
                                .collect(Collectors.joining("; "))));
    }

    private static String sources(PublishedCommitment commitment) {
        return commitment.sources().stream()
                .map(source -> ("document " + source.document() + " " + source.locator()).strip())
                .collect(Collectors.joining("; "));
    }

    private static String deadlines(PublishedCommitment commitment) {
        return commitment.deadlines().stream()
                .map(deadline -> deadline.words()
                        + (deadline.bounds().isEmpty() ? "" : " (" + deadline.bounds() + ")")
                        + (deadline.verified() ? "" : ", not verified"))
                .collect(Collectors.joining("; "));
    }
}
