package org.pledgewatch.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Every grouping we know and who belongs to it on a day.
public final class Groupings {
    private final Map<GroupingCode, Grouping> byCode;

    /// Members that are areas, by what is written for them.
    private final Map<String, AreaCode> areas = new HashMap<>();

    private Groupings(Map<GroupingCode, Grouping> byCode) {
        this.byCode = byCode;
        byCode.values().stream()
                .flatMap(grouping -> grouping.members().stream())
                .forEach(member -> AreaCode.parse(member.member()).ifPresent(area -> areas.put(member.member(), area)));
    }

    public static Groupings of(ReferenceData data) {
        Map<GroupingCode, List<Grouping.Membership>> members = new HashMap<>();
        for (Table.Row row : data.table("memberships.csv").rows()) {
            members.computeIfAbsent(new GroupingCode(row.text("grouping")), _ -> new ArrayList<>())
                    .add(new Grouping.Membership(row.text("member"), day(row, "from"), day(row, "until")));
        }
        Map<GroupingCode, Grouping> groupings = new LinkedHashMap<>();
        for (Table.Row row : data.table("groupings.csv").rows()) {
            GroupingCode code = new GroupingCode(row.text("code"));
            groupings.put(
                    code,
                    new Grouping(
                            code,
                            row.text("kind"),
                            row.text("name"),
                            row.text("note"),
                            row.text("source"),
                            List.copyOf(members.getOrDefault(code, List.of()))));
        }
        return new Groupings(groupings);
    }

    private static @Nullable LocalDate day(Table.Row row, String column) {
        return row.has(column) ? LocalDate.parse(row.text(column)) : null;
    }

    public Collection<Grouping> all() {
        return byCode.values();
    }

    public Optional<Grouping> find(GroupingCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The areas that belong to a grouping on a day, through nested groupings too.
    public Set<AreaCode> membersOn(GroupingCode code, LocalDate day) {
        Set<AreaCode> members = new TreeSet<>();
        collect(code, day, members);
        return members;
    }

    /// The groupings an area belongs to on a day.
    public List<Grouping> of(AreaCode area, LocalDate day) {
        return byCode.values().stream()
                .filter(grouping -> membersOn(grouping.code(), day).contains(area))
                .toList();
    }

    private void collect(GroupingCode code, LocalDate day, Set<AreaCode> members) {
        Grouping grouping = byCode.get(code);
        if (grouping == null) {
            return;
        }
        for (Grouping.Membership membership : grouping.members()) {
            if (!membership.covers(day)) {
                continue;
            }
            AreaCode area = areas.get(membership.member());
            if (area == null) {
                collect(new GroupingCode(membership.member()), day, members);
            } else {
                members.add(area);
            }
        }
    }
}
