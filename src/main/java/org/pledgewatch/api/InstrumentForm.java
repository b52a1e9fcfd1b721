package org.pledgewatch.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.PublishedInstrument;

/// A treaty or a declaration.
record InstrumentForm() implements Form<PublishedInstrument> {
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
            @Nullable String statusIndicator) {}

    static Json written(PublishedInstrument instrument) {
        return new Json(
                instrument.id().value(),
                instrument.title(),
                instrument.shortTitle(),
                instrument.kind(),
                Texts.orNull(instrument.adopted()),
                Texts.orNull(instrument.adoptedSource()),
                instrument.inForce(),
                Texts.orNull(instrument.inForceSource()),
                Texts.orNull(instrument.delay()),
                Texts.orNull(instrument.delaySource()),
                Texts.orNull(instrument.depositary()),
                Texts.orNull(instrument.depositaryReference()),
                Texts.orNull(instrument.textAddress()),
                Texts.orNull(instrument.summary()),
                Texts.orNull(instrument.statusIndicator()));
    }

    @Override
    public Object json(PublishedInstrument instrument) {
        return written(instrument);
    }

    @Override
    public List<Column<PublishedInstrument>> columns() {
        return List.of(
                new Column<>("id", instrument -> instrument.id().value()),
                new Column<>("title", PublishedInstrument::title),
                new Column<>("short_title", PublishedInstrument::shortTitle),
                new Column<>("kind", PublishedInstrument::kind),
                new Column<>("adopted", PublishedInstrument::adopted),
                new Column<>("adopted_source", PublishedInstrument::adoptedSource),
                new Column<>("in_force", PublishedInstrument::inForce),
                new Column<>("in_force_source", PublishedInstrument::inForceSource),
                new Column<>("delay", PublishedInstrument::delay),
                new Column<>("delay_source", PublishedInstrument::delaySource),
                new Column<>("depositary", PublishedInstrument::depositary),
                new Column<>("depositary_reference", PublishedInstrument::depositaryReference),
                new Column<>("text_address", PublishedInstrument::textAddress),
                new Column<>("summary", PublishedInstrument::summary),
                new Column<>("status_indicator", PublishedInstrument::statusIndicator));
    }
}
