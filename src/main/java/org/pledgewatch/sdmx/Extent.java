package org.pledgewatch.sdmx;

import java.util.Set;
import org.pledgewatch.sdmx.Component.Attachment;
import org.pledgewatch.sdmx.Component.Attribute;

/// How much is told of the series that are selected.
///
/// @param observations whether observations are sent at all, or keys of series alone
/// @param values whether observations come with their value
/// @param attributes `all`, `none`, `dataset`, `series`, `obs`, or ids of attributes
public record Extent(boolean observations, boolean values, Set<String> attributes) {
    private static final Set<String> EVERY = Set.of("all", "dsd");

    public static final Extent FULL = new Extent(true, true, Set.of("all"));
    static final Extent DATA_ONLY = new Extent(true, true, Set.of("none"));
    static final Extent SERIES_KEYS_ONLY = new Extent(false, false, Set.of("none"));
    static final Extent NO_DATA = new Extent(false, false, Set.of("dataset", "series"));

    /// The parameter `detail` of version 1.
    static Extent ofDetail(String detail) {
        return switch (detail) {
            case "", "full" -> FULL;
            case "dataonly" -> DATA_ONLY;
            case "serieskeysonly" -> SERIES_KEYS_ONLY;
            case "nodata" -> NO_DATA;
            default ->
                throw SdmxRefusal.syntax(
                        "detail is one of full, dataonly, serieskeysonly and nodata; \"%s\" is not.",
                        SdmxRefusal.shortened(detail));
        };
    }

    public boolean includes(Attribute attribute) {
        return attributes.stream().anyMatch(EVERY::contains)
                || attributes.contains(word(attribute.attachment()))
                || attributes.contains(attribute.id());
    }

    private static String word(Attachment attachment) {
        return switch (attachment) {
            case DATA_SET -> "dataset";
            case SERIES -> "series";
            case OBSERVATION -> "obs";
        };
    }
}
