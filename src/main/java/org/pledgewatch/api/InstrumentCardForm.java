package org.pledgewatch.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedInstrument;
import org.pledgewatch.publication.TextVersions;

/// An instrument with what hangs on it: its commitments, the copies of its text and what each prints, its links.
/// Its table is the instrument's row.
record InstrumentCardForm(Edition edition) implements Form<PublishedInstrument> {
    record Json(
            String id,
            String title,
            String shortTitle,
            String kind,
            @Nullable String adopted,
            @Nullable String adoptedSource,
            @Nullable LocalDate inForce,
            @Nullable String inForceSource,
            @Nullable String delay,
            @Nullable String delaySource,
            @Nullable String depositary,
            @Nullable String depositaryReference,
            @Nullable String textAddress,
            @Nullable String summary,
            @Nullable String statusIndicator,
            List<CommitmentForm.Json> commitments,
            List<Copy> copies,
            List<Point> points,
            List<LinkForm.Json> links) {}

    record Copy(
            int document,
            String title,
            @Nullable String version,
            @Nullable String language) {}

    /// One thing that copies print.
    record Point(String subject, String indicator, boolean differs, List<Print> printed) {}

    record Print(int document, List<Long> claims) {}

    @Override
    public Object json(PublishedInstrument instrument) {
        InstrumentForm.Json plain = InstrumentForm.written(instrument);
        TextVersions versions = TextVersions.of(edition, instrument.id());
        String id = instrument.id().value();
        return new Json(
                plain.id(),
                plain.title(),
                plain.shortTitle(),
                plain.kind(),
                plain.adopted(),
                plain.adoptedSource(),
                plain.inForce(),
                plain.inForceSource(),
                plain.delay(),
                plain.delaySource(),
                plain.depositary(),
                plain.depositaryReference(),
                plain.textAddress(),
                plain.summary(),
                plain.statusIndicator(),
                edition.commitments().stream()
                        .filter(commitment -> commitment.id().instrument().equals(instrument.id()))
                        .map(CommitmentForm::written)
                        .toList(),
                versions.copies().stream()
                        .map(copy -> new Copy(
                                copy.number().value(),
                                copy.title(),
                                Texts.orNull(copy.version()),
                                Texts.orNull(copy.language())))
                        .toList(),
                versions.points().stream().map(point -> point(point, versions)).toList(),
                edition.links().stream()
                        .filter(link ->
                                link.from().id().equals(id) || link.to().id().equals(id))
                        .map(LinkForm::written)
                        .toList());
    }

    private static Point point(TextVersions.Point point, TextVersions versions) {
        List<Print> printed = new java.util.ArrayList<>();
        for (int copy = 0; copy < versions.copies().size(); copy++) {
            printed.add(new Print(
                    versions.copies().get(copy).number().value(),
                    point.printed().get(copy).stream().map(PublishedClaim::id).toList()));
        }
        return new Point(point.subject().text(), point.indicator().value(), point.differs(), printed);
    }

    @Override
    public List<Column<PublishedInstrument>> columns() {
        return new InstrumentForm().columns();
    }
}
