package org.pledgewatch.api;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.PublishedGrouping;

/// A grouping with its members over time.
record GroupingForm() implements Form<PublishedGrouping> {
    record Json(
            String code,
            String kind,
            String name,
            @Nullable String note,
            @Nullable String source,
            List<Membership> members) {}

    record Membership(
            String member,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    @Override
    public Object json(PublishedGrouping grouping) {
        return new Json(
                grouping.code().value(),
                grouping.kind(),
                grouping.name(),
                Texts.orNull(grouping.note()),
                Texts.orNull(grouping.source()),
                grouping.members().stream()
                        .map(one -> new Membership(one.member(), one.from(), one.until()))
                        .toList());
    }

    @Override
    public List<Column<PublishedGrouping>> columns() {
        return List.of(
                new Column<>("code", grouping -> grouping.code().value()),
                new Column<>("kind", PublishedGrouping::kind),
                new Column<>("name", PublishedGrouping::name),
                new Column<>("note", PublishedGrouping::note),
                new Column<>("source", PublishedGrouping::source),
                new Column<>(
                        "members",
                        grouping -> grouping.members().stream()
                                .map(one -> one.member() + AreaForm.during(one.from(), one.until()))
                                .collect(Collectors.joining("; "))));
    }
}
