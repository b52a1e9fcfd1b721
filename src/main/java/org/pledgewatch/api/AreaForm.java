package org.pledgewatch.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.PublishedArea;

/// A state, a territory or another area that sources list.
record AreaForm() implements Form<PublishedArea> {
    record Json(
            String code,
            @Nullable String alpha2,
            @Nullable String m49,
            String kind,
            String name,
            @Nullable String shortName,
            Map<String, String> names,
            @Nullable LocalDate began,
            @Nullable LocalDate ended,
            @Nullable String note,
            @Nullable String source,
            List<Administration> administrations,
            List<Continuation> continues) {}

    record Administration(
            String by, @Nullable LocalDate from, @Nullable LocalDate until) {}

    record Continuation(
            String state,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    static Json written(PublishedArea area) {
        return new Json(
                area.code().value(),
                Texts.orNull(area.alpha2()),
                Texts.orNull(area.m49()),
                area.kind(),
                area.name(),
                Texts.orNull(area.shortName()),
                new TreeMap<>(area.names()),
                area.began(),
                area.ended(),
                Texts.orNull(area.note()),
                Texts.orNull(area.source()),
                area.administrations().stream()
                        .map(held -> new Administration(held.by().value(), held.from(), held.until()))
                        .toList(),
                area.continues().stream()
                        .map(held -> new Continuation(held.state().value(), held.from(), held.until()))
                        .toList());
    }

    @Override
    public Object json(PublishedArea area) {
        return written(area);
    }

    @Override
    public List<Column<PublishedArea>> columns() {
        return List.of(
                new Column<>("code", area -> area.code().value()),
                new Column<>("alpha2", PublishedArea::alpha2),
                new Column<>("m49", PublishedArea::m49),
                new Column<>("kind", PublishedArea::kind),
                new Column<>("name", PublishedArea::name),
                new Column<>("short_name", PublishedArea::shortName),
                new Column<>("began", PublishedArea::began),
                new Column<>("ended", PublishedArea::ended),
                new Column<>("note", PublishedArea::note),
                new Column<>("source", PublishedArea::source),
                new Column<>(
                        "administered_by",
                        area -> area.administrations().stream()
                                .map(held -> held.by() + during(held.from(), held.until()))
                                .collect(Collectors.joining("; "))),
                new Column<>(
                        "continues",
                        area -> area.continues().stream()
                                .map(held -> held.state() + during(held.from(), held.until()))
                                .collect(Collectors.joining("; "))));
    }

    static String during(@Nullable LocalDate from, @Nullable LocalDate until) {
        return (from == null ? "" : " from " + from) + (until == null ? "" : " until " + until);
    }
}
