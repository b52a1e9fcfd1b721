package org.pledgewatch.sdmx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.Filter.Operator;

/// What both versions of the REST service read alike.
final class RestParameters {
    private static final Set<String> REFERENCES =
            Set.of("none", "parents", "parentsandsiblings", "ancestors", "children", "descendants", "all");

    private RestParameters() {}

    /// @param place where in the path the kind stands
    /// @param separator between several ids
    static RestRequest.ForStructures structures(RestAddress address, int place, String separator) {
        String word = address.segment(place).isEmpty() ? ArtefactKind.DATAFLOW.word() : address.segment(place);
        boolean isAnyKind = word.equals("*") || word.equals("structure");
        ArtefactKind kind = isAnyKind
                ? null
                : ArtefactKind.of(word)
                        .orElseThrow(
                                () -> SdmxRefusal.notImplemented("No structures of the kind %s are kept here.", word));
        return new RestRequest.ForStructures(new StructureQuery(
                kind,
                RestAddress.several(address.segment(place + 1), separator),
                RestAddress.several(address.segment(place + 2), separator),
                versions(address.segment(place + 3), separator),
                RestAddress.several(address.segment(place + 4), separator),
                references(address, "[+,]"),
                StructureQuery.Detail.of(address.parameter("detail").orElse(""))));
    }

    /// A plus sign at the end of a version, or alone, belongs to it.
    private static Set<String> versions(String text, String separator) {
        if (text.equals("all") || text.equals("*")) {
            return Set.of("all");
        }
        return text.equals("+") ? Set.of(text) : RestAddress.several(text, separator);
    }

    static Set<String> references(RestAddress address, String separator) {
        Set<String> words = RestAddress.several(address.parameter("references").orElse("none"), separator);
        if (words.isEmpty()) {
            return Set.of("all");
        }
        words.stream().filter(word -> !REFERENCES.contains(word)).forEach(ArtefactKind::of);
        return words;
    }

    /// `schema/{context}/{agency}/{id}/{version}`.
    static RestRequest.ForSchema schema(RestAddress address) {
        address.hasAtMost(5);
        return new RestRequest.ForSchema(
                target(address), address.parameter("dimensionAtObservation").orElse(DataStructure.TIME));
    }

    /// `{context}/{agency}/{id}/{version}` behind the first segment.
    static RestRequest.Target target(RestAddress address) {
        String context = address.segment(1);
        ArtefactKind kind = switch (context) {
            case "dataflow", "*", "" -> ArtefactKind.DATAFLOW;
            case "datastructure" -> ArtefactKind.DATA_STRUCTURE;
            case "provisionagreement", "metadatastructure", "metadataflow", "metadataprovisionagreement" ->
                throw SdmxRefusal.notImplemented("Nothing is kept here by %s.", context);
            default ->
                throw SdmxRefusal.syntax(
                        "Data are asked for by dataflow or datastructure, and not by \"%s\".",
                        SdmxRefusal.shortened(context));
        };
        String id = address.segment(3);
        if (id.isEmpty() || id.equals("*") || id.contains(",")) {
            throw SdmxRefusal.notImplemented("Data of one dataflow are answered at a time: name one.");
        }
        String agency = address.segment(2);
        return new RestRequest.Target(
                kind, agency.equals("*") || agency.equals("all") ? "" : agency, id, address.segment(4));
    }

    static boolean asksWhatCouldBeAdded(RestAddress address) {
        return switch (address.parameter("mode").orElse("exact")) {
            case "exact" -> false;
            case "available" -> true;
            default -> throw SdmxRefusal.syntax("mode is exact or available.");
        };
    }

    static List<Filter> period(RestAddress address, String name, Operator operator) {
        return address.parameter(name)
                .map(typed -> {
                    if (TimePeriod.parse(typed).isEmpty()) {
                        throw SdmxRefusal.syntax(
                                "%s is a period like 2001, 2001-Q3, 2001-06 or 2001-06-30; \"%s\" is not.",
                                name, SdmxRefusal.shortened(typed));
                    }
                    return List.of(Filter.on(DataStructure.TIME, operator, typed));
                })
                .orElseGet(List::of);
    }

    static @Nullable Instant instant(RestAddress address, String name) {
        String typed = address.parameter(name).orElse(null);
        if (typed == null) {
            return null;
        }
        try {
            if (typed.length() == 10) {
                return LocalDate.parse(typed).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            return typed.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                    ? OffsetDateTime.parse(typed).toInstant()
                    : LocalDateTime.parse(typed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            throw SdmxRefusal.syntax(
                    "%s is a point in time like 2026-11-22T08:30:00Z; \"%s\" is not.",
                    name, SdmxRefusal.shortened(typed));
        }
    }

    static boolean isTrue(RestAddress address, String name) {
        return address.parameter(name).filter("true"::equals).isPresent();
    }
}
