package org.pledgewatch.sdmx;

import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.sdmx.Filter.Operator;
import org.pledgewatch.sdmx.RestRequest.Target;

/// Reads addresses of the REST service up to version 1.5.
public final class RestVersion1 {
    private RestVersion1() {}

    public static RestRequest read(RestAddress address) {
        return switch (address.segment(0)) {
            case "data" -> {
                address.hasAtMost(4);
                yield new RestRequest.ForData(flow(address.segment(1)), query(address));
            }
            case "availableconstraint" -> {
                address.hasAtMost(5);
                yield new RestRequest.ForAvailability(
                        flow(address.segment(1)),
                        query(address),
                        component(address.segment(4)),
                        RestParameters.asksWhatCouldBeAdded(address),
                        RestParameters.references(address, "\\+|,"));
            }
            case "schema" -> RestParameters.schema(address);
            case "metadata" -> throw SdmxRefusal.notImplemented("No reference metadata are kept here.");
            default -> structures(address);
        };
    }

    private static RestRequest structures(RestAddress address) {
        address.hasAtMost(5);
        return RestParameters.structures(address, 0, "\\+");
    }

    private static String component(String text) {
        return text.equals("all") ? "" : text;
    }

    /// `DF`, `AGENCY,DF` or `AGENCY,DF,1.0`.
    private static Target flow(String text) {
        String[] parts = text.split(",", -1);
        return switch (parts.length) {
            case 1 -> target("", parts[0], "");
            case 2 -> target(parts[0], parts[1], "");
            case 3 -> target(parts[0], parts[1], parts[2]);
            default -> throw noFlow(text);
        };
    }

    private static Target target(String agency, String id, String version) {
        if (id.isEmpty() || id.equals("all")) {
            throw noFlow(id);
        }
        return new Target(ArtefactKind.DATAFLOW, agency.equals("all") ? "" : agency, id, version);
    }

    private static SdmxRefusal noFlow(String text) {
        return SdmxRefusal.syntax(
                "A dataflow is written like DF, AGENCY,DF or AGENCY,DF,1.0; \"%s\" is not.",
                SdmxRefusal.shortened(text));
    }

    private static DataQuery query(RestAddress address) {
        List<Filter> filters = new ArrayList<>();
        filters.addAll(RestParameters.period(address, "startPeriod", Operator.GE));
        filters.addAll(RestParameters.period(address, "endPeriod", Operator.LE));
        return new DataQuery(
                List.of(Key.parse(address.segment(2))),
                filters,
                address.number("firstNObservations", 0),
                address.number("lastNObservations", 0),
                Extent.ofDetail(address.parameter("detail").orElse("")),
                address.parameter("dimensionAtObservation").orElse(DataStructure.TIME),
                0,
                Long.MAX_VALUE,
                RestParameters.instant(address, "updatedAfter"),
                null,
                RestParameters.isTrue(address, "includeHistory"));
    }
}
