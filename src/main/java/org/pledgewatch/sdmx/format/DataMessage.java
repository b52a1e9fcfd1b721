package org.pledgewatch.sdmx.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.Availability;
import org.pledgewatch.sdmx.Component.Attachment;
import org.pledgewatch.sdmx.Component.Attribute;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Dataflow;
import org.pledgewatch.sdmx.Extent;
import org.pledgewatch.sdmx.Selection;
import org.pledgewatch.sdmx.Series;
import org.pledgewatch.sdmx.Structures;

/// Data on their way out: what was selected of a dataflow, with the structures that explain it.
///
/// @param dataSetAttributes a value for each attribute of the data set, in the order of the structure
/// @param series read once, while the message is written
/// @param availability asked for only by formats that tell the values before the data
/// @param languages for names, the most liked first
public record DataMessage(
        MessageHeader header,
        Dataflow flow,
        Structures structures,
        Selection selection,
        List<@Nullable String> dataSetAttributes,
        Iterator<Series> series,
        Supplier<Availability> availability,
        List<Locale.LanguageRange> languages) {

    /// An attribute that is sent, and its place among those with the same attachment.
    record Placed(Attribute attribute, int place) {
        @Nullable String of(List<@Nullable String> values) {
            return values.get(place);
        }
    }

    DataStructure structure() {
        return selection.structure();
    }

    Extent extent() {
        return selection.query().extent();
    }

    boolean isFlat() {
        return selection.query().isFlat();
    }

    List<Placed> attributes(Attachment attachment) {
        List<Placed> sent = new ArrayList<>();
        List<Attribute> all = structure().attributes(attachment);
        for (int place = 0; place < all.size(); place++) {
            if (extent().includes(all.get(place))) {
                sent.add(new Placed(all.get(place), place));
            }
        }
        return sent;
    }
}
