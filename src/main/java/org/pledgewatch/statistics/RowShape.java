package org.pledgewatch.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.ArtefactKind;
import org.pledgewatch.sdmx.Component;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Reference;
import org.pledgewatch.sdmx.reading.ReceivedRow;

/// Puts what a message says of a row in the order of the structure, or says that it is of another one.
final class RowShape {
    static final String OTHER_FLOW = "other-flow";
    static final String UNKNOWN_COLUMN = "unknown-column";

    private final DataStructure structure;
    private final String flow;
    private final List<String> dimensions;
    private final List<String> attributes;

    RowShape(DataStructure structure, String flow) {
        this.structure = structure;
        this.flow = flow;
        this.dimensions = structure.dimensions().stream().map(Component::id).toList();
        this.attributes = structure.attributes().stream().map(Component::id).toList();
    }

    /// Empty where it is none of ours; the remarks say why.
    Optional<Received> of(ReceivedRow row, Consumer<Remark> remarks) {
        if (!isOurs(row.structure())) {
            remarks.accept(new Remark(
                    OTHER_FLOW,
                    Severity.ERROR,
                    row.line(),
                    "",
                    "This row is of %s, and %s is expected."
                            .formatted(FormRules.shortened(row.structure().text()), flow)));
            return Optional.empty();
        }
        Map<String, String> values = row.values();
        for (String component : values.keySet()) {
            if (!structure.has(component)) {
                remarks.accept(new Remark(
                        UNKNOWN_COLUMN,
                        Severity.ERROR,
                        row.line(),
                        FormRules.shortened(component),
                        "%s has no such column.".formatted(flow)));
                return Optional.empty();
            }
        }
        return Optional.of(new Received(
                row.line(),
                row.action(),
                texts(dimensions, values),
                values.getOrDefault(DataStructure.TIME, ""),
                values.getOrDefault(DataStructure.MEASURE, ""),
                attributes(values)));
    }

    private boolean isOurs(Reference reference) {
        return reference.agency().equals(structure.reference().agency())
                && reference
                        .id()
                        .equals(
                                reference.kind() == ArtefactKind.DATAFLOW
                                        ? flow
                                        : structure.reference().id());
    }

    private static List<String> texts(List<String> components, Map<String, String> values) {
        String[] texts = new String[components.size()];
        for (int place = 0; place < texts.length; place++) {
            texts[place] = values.getOrDefault(components.get(place), "");
        }
        return Arrays.asList(texts);
    }

    private List<@Nullable String> attributes(Map<String, String> values) {
        @Nullable String[] texts = new @Nullable String[attributes.size()];
        for (int place = 0; place < texts.length; place++) {
            texts[place] = values.get(attributes.get(place));
        }
        return Arrays.asList(texts);
    }
}
