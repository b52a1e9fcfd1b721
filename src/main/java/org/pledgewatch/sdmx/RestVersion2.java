package org.pledgewatch.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pledgewatch.sdmx.Filter.Condition;
import org.pledgewatch.sdmx.Filter.Operator;

/// Reads addresses of the REST service from version 2.0 on.
public final class RestVersion2 {
    private static final Pattern FILTER = Pattern.compile("c\\[([A-Za-z0-9_-]{1,100})]");
    private static final Pattern WITH_OPERATOR =
            Pattern.compile("(eq|ne|lt|le|gt|ge|co|nc|sw|ew):(.*)", Pattern.DOTALL);

    private RestVersion2() {}

    public static RestRequest read(RestAddress address) {
        return switch (address.segment(0)) {
            case "", "structure" -> {
                address.hasAtMost(6);
                yield RestParameters.structures(address, 1, ",");
            }
            case "data" -> {
                address.hasAtMost(6);
                yield new RestRequest.ForData(RestParameters.target(address), query(address));
            }
            case "availability" -> {
                address.hasAtMost(7);
                String component = address.segment(6);
                yield new RestRequest.ForAvailability(
                        RestParameters.target(address),
                        query(address),
                        component.equals("*") ? "" : component,
                        RestParameters.asksWhatCouldBeAdded(address),
                        RestParameters.references(address, ","));
            }
            case "schema" -> RestParameters.schema(address);
            case "metadata", "registration" ->
                throw SdmxRefusal.notImplemented("Nothing is kept here of the kind %s.", address.segment(0));
            default ->
                throw SdmxRefusal.syntax(
                        "Addresses begin with structure, data, availability or schema; \"%s\" is none of them.",
                        SdmxRefusal.shortened(address.segment(0)));
        };
    }

    private static DataQuery query(RestAddress address) {
        return new DataQuery(
                Arrays.stream(address.segment(5).split(",", -1)).map(Key::parse).toList(),
                filters(address.parameters()),
                address.number("firstNObservations", 0),
                address.number("lastNObservations", 0),
                extent(address),
                address.parameter("dimensionAtObservation").orElse(DataStructure.TIME),
                address.number("offset", 0),
                address.parameter("limit").isPresent() ? address.number("limit", 0) : Long.MAX_VALUE,
                RestParameters.instant(address, "updatedAfter"),
                RestParameters.instant(address, "asOf"),
                RestParameters.isTrue(address, "includeHistory"));
    }

    private static List<Filter> filters(Map<String, String> parameters) {
        List<Filter> filters = new ArrayList<>();
        parameters.forEach((name, value) -> {
            Matcher filter = FILTER.matcher(name);
            if (filter.matches()) {
                filters.add(new Filter(
                        filter.group(1),
                        Arrays.stream(value.split(",", -1))
                                .map(RestVersion2::allOf)
                                .toList()));
            }
        });
        return filters;
    }

    private static List<Condition> allOf(String text) {
        return Arrays.stream(text.split("\\+", -1)).map(RestVersion2::condition).toList();
    }

    private static Condition condition(String text) {
        Matcher written = WITH_OPERATOR.matcher(text);
        return written.matches()
                ? new Condition(Operator.valueOf(written.group(1).toUpperCase(Locale.ROOT)), written.group(2))
                : new Condition(Operator.EQ, text);
    }

    private static Extent extent(RestAddress address) {
        Set<String> attributes = words(address, "attributes", "dsd");
        boolean values = !words(address, "measures", "all").equals(Set.of("none"));
        boolean observations = values || !attributes.equals(Set.of("none"));
        return new Extent(observations, values, attributes);
    }

    private static Set<String> words(RestAddress address, String name, String otherwise) {
        return Set.copyOf(
                Arrays.asList(address.parameter(name).orElse(otherwise).split(",")));
    }
}
