package org.pledgewatch.api;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.Erratum;

/// Claims taken back that published editions rest on, and what would be found otherwise without them: all of a batch,
/// or single ones by their numbers.
record ErratumForm() implements Form<Erratum> {
    record Json(
            long entry,
            Instant at,
            @Nullable Integer batch,
            List<Long> single,
            String reason,
            int claims,
            List<Integer> editions,
            List<Changed> changed) {}

    record Changed(String subject, List<String> indicators) {}

    @Override
    public Object json(Erratum erratum) {
        return new Json(
                erratum.entry(),
                erratum.at(),
                erratum.batch(),
                erratum.single(),
                erratum.reason(),
                erratum.claims(),
                erratum.editions(),
                erratum.changed().stream()
                        .map(one -> new Changed(
                                one.subject().text(),
                                one.indicators().stream().map(id -> id.value()).toList()))
                        .toList());
    }

    @Override
    public List<Column<Erratum>> columns() {
        return List.of(
                new Column<>("entry", Erratum::entry),
                new Column<>("at", Erratum::at),
                new Column<>("batch", Erratum::batch),
                new Column<>(
                        "single",
                        erratum ->
                                erratum.single().stream().map(String::valueOf).collect(Collectors.joining("; "))),
                new Column<>("reason", Erratum::reason),
                new Column<>("claims", Erratum::claims),
                new Column<>(
                        "editions",
                        erratum ->
                                erratum.editions().stream().map(String::valueOf).collect(Collectors.joining("; "))),
                new Column<>(
                        "changed",
                        erratum -> erratum.changed().stream()
                                .flatMap(one -> one.indicators().stream()
                                        .map(indicator -> one.subject().text() + " " + indicator))
                                .collect(Collectors.joining("; "))));
    }
}
