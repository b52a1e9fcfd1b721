package org.pledgewatch.commitments;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.IndicatorVersion;
import org.pledgewatch.vocabulary.InstrumentId;
import org.pledgewatch.vocabulary.ReferenceData;
import org.pledgewatch.vocabulary.ScaleVersion;
import org.pledgewatch.vocabulary.Table;

/// Every instrument, scale and indicator we know, in the order of their tables, and the checklist they serve.
public final class Commitments {
    private final Map<InstrumentId, Instrument> instruments;
    private final Map<IndicatorId, Indicator> indicators;
    private final Checklist checklist;

    private Commitments(
            Map<InstrumentId, Instrument> instruments, Map<IndicatorId, Indicator> indicators, Checklist checklist) {
        this.instruments = instruments;
        this.indicators = indicators;
        this.checklist = checklist;
    }

    public static Commitments of(ReferenceData data) {
        Map<InstrumentId, Instrument> instruments = new LinkedHashMap<>();
        for (Table.Row row : data.table("instruments.csv").rows()) {
            Instrument instrument = instrument(row);
            instruments.put(instrument.id(), instrument);
        }
        Map<String, Scale> scales = scales(data);
        Map<IndicatorId, Indicator> indicators = new LinkedHashMap<>();
        for (Table.Row row : data.table("indicators.csv").rows()) {
            Indicator indicator = indicator(row, scales);
            indicators.put(indicator.id(), indicator);
        }
        return new Commitments(instruments, indicators, ChecklistTables.read(data));
    }

    /// A registry of given instruments and indicators, for benchmarks and tests.
    public static Commitments of(Collection<Instrument> instruments, Collection<Indicator> indicators) {
        Map<InstrumentId, Instrument> instrumentsById = new LinkedHashMap<>();
        instruments.forEach(instrument -> instrumentsById.put(instrument.id(), instrument));
        Map<IndicatorId, Indicator> indicatorsById = new LinkedHashMap<>();
        indicators.forEach(indicator -> indicatorsById.put(indicator.id(), indicator));
        return new Commitments(instrumentsById, indicatorsById, Checklist.EMPTY);
    }

    private static Instrument instrument(Table.Row row) {
        return new Instrument(
                new InstrumentId(row.text("id")),
                row.text("title"),
                row.text("short_title"),
                Instrument.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                DateBounds.parse(row.text("adopted"))
                        .orElseThrow(() -> new IllegalArgumentException("no day of adoption: " + row.text("id"))),
                row.text("adopted_source"),
                row.has("in_force") ? LocalDate.parse(row.text("in_force")) : null,
                row.text("in_force_source"),
                row.has("delay") ? Period.parse(row.text("delay")) : null,
                row.text("delay_source"),
                row.text("depositary"),
                row.text("depositary_reference"),
                row.text("text_address"),
                row.text("summary"));
    }

    private static Map<String, Scale> scales(ReferenceData data) {
        Map<String, List<Table.Row>> rows = new TreeMap<>();
        for (Table.Row row : data.table("scales.csv").rows()) {
            rows.computeIfAbsent(row.text("scale"), _ -> new ArrayList<>()).add(row);
        }
        Map<String, Scale> scales = new TreeMap<>();
        rows.forEach((id, levels) -> scales.put(
                id,
                new Scale(
                        new ScaleVersion(id, 1),
                        levels.stream()
                                .sorted(Comparator.comparingInt(row -> row.number("position")))
                                .map(row -> new Scale.Level(row.text("level"), row.text("name"), row.text("meaning")))
                                .toList())));
        return scales;
    }

    private static Indicator indicator(Table.Row row, Map<String, Scale> scales) {
        return new Indicator(
                new IndicatorVersion(new IndicatorId(row.text("id")), row.number("version")),
                row.text("agenda_area"),
                row.text("kind"),
                row.text("name"),
                row.text("question"),
                row.has("scale") ? scale(row.text("scale"), scales) : null,
                row.text("unit"),
                Persistence.parse(row.text("persistence")),
                AuthorityOrder.parse(row.text("authority_order")),
                Indicator.Universe.valueOf(row.text("universe").toUpperCase(Locale.ROOT)),
                row.has("instrument") ? new InstrumentId(row.text("instrument")) : null,
                ChecklistTables.parts(row, "commitment")
                        .map(text -> CommitmentId.parse(text)
                                .orElseThrow(() -> new IllegalArgumentException("not a commitment: " + text)))
                        .toList(),
                row.text("guidance"),
                row.text("note"),
                row.textIfThere("fulfilled_at"));
    }

    private static Scale scale(String id, Map<String, Scale> scales) {
        Scale scale = scales.get(id);
        if (scale == null) {
            throw new IllegalArgumentException("no such scale: " + id);
        }
        return scale;
    }

    public Collection<Instrument> instruments() {
        return instruments.values();
    }

    public Collection<Indicator> indicators() {
        return indicators.values();
    }

    public Checklist checklist() {
        return checklist;
    }

    /// The indicators that observe a commitment.
    public List<Indicator> observing(CommitmentId commitment) {
        return indicators.values().stream()
                .filter(indicator -> indicator.commitments().contains(commitment))
                .toList();
    }

    public Optional<Instrument> instrument(@Nullable InstrumentId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(instruments.get(id));
    }

    public Optional<Indicator> indicator(IndicatorId id) {
        return Optional.ofNullable(indicators.get(id));
    }

    /// The indicator that follows an instrument's status among states.
    public Optional<Indicator> statusOf(InstrumentId instrument) {
        return indicators.values().stream()
                .filter(indicator -> indicator.isTreatyStatus() && instrument.equals(indicator.instrument()))
                .findFirst();
    }
}
