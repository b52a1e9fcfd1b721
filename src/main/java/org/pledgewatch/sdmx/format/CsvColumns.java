package org.pledgewatch.sdmx.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.Component;
import org.pledgewatch.sdmx.Component.Attachment;
import org.pledgewatch.sdmx.Component.Dimension;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.ItemScheme;
import org.pledgewatch.sdmx.Representation;
import org.pledgewatch.sdmx.Series;
import org.pledgewatch.sdmx.Series.Observation;
import org.pledgewatch.sdmx.format.CsvData.Labelling;

/// The columns of a data message in SDMX-CSV.
final class CsvColumns {
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n";

    private final CsvData form;
    private final DataMessage message;
    private final List<Column> columns = new ArrayList<>();

    record Column(String heading, Cell cell) {}

    interface Cell {
        /// @param observation null where only the key is sent
        @Nullable String of(Series series, @Nullable Observation observation);
    }

    CsvColumns(CsvData form, DataMessage message) {
        this.form = form;
        this.message = message;
    }

    List<Column> all() {
        dataflow();
        keys();
        List<Dimension> dimensions = message.structure().dimensions();
        for (int place = 0; place < dimensions.size(); place++) {
            int position = place;
            add(dimensions.get(place), (series, _) -> series.key().get(position));
        }
        uncoded(DataStructure.TIME, (_, observation) -> observation == null ? null : observation.period());
        if (message.extent().values()) {
            uncoded(DataStructure.MEASURE, (_, observation) -> observation == null ? null : observation.value());
        }
        for (DataMessage.Placed one : message.attributes(Attachment.DATA_SET)) {
            add(one.attribute(), (_, _) -> one.of(message.dataSetAttributes()));
        }
        for (DataMessage.Placed one : message.attributes(Attachment.SERIES)) {
            add(one.attribute(), (series, _) -> one.of(series.attributes()));
        }
        if (message.extent().observations()) {
            for (DataMessage.Placed one : message.attributes(Attachment.OBSERVATION)) {
                add(one.attribute(), (_, observation) -> observation == null ? null : one.of(observation.attributes()));
            }
        }
        return columns;
    }

    private void dataflow() {
        String id = message.flow().reference().text();
        String name = message.flow().name().in(message.languages());
        String cell = form.labels() == Labelling.BOTH ? id + ": " + name : id;
        if (form.version() == 1) {
            fixed("DATAFLOW", cell);
            return;
        }
        fixed("STRUCTURE", "dataflow");
        fixed("STRUCTURE_ID", cell);
        if (form.labels() == Labelling.NAME) {
            fixed("STRUCTURE_NAME", harmless(name));
        }
        fixed("ACTION", "R");
    }

    private void fixed(String heading, String cell) {
        columns.add(new Column(heading, (_, _) -> cell));
    }

    private void keys() {
        if (form.version() > 1 && form.keys().hasSeries()) {
            columns.add(new Column("SERIES_KEY", (series, _) -> String.join(".", series.key())));
        }
        if (form.version() > 1 && form.keys().hasObservation()) {
            columns.add(new Column(
                    "OBS_KEY",
                    (series, observation) ->
                            observation == null ? null : String.join(".", series.key()) + "." + observation.period()));
        }
    }

    private void uncoded(String component, Cell cell) {
        columns.add(new Column(heading(component), cell));
        if (form.labels() == Labelling.NAME) {
            columns.add(new Column(name(component), (_, _) -> null));
        }
    }

    private void add(Component component, Cell cell) {
        ItemScheme codes = message.structures().codes(component).orElse(null);
        if (codes == null) {
            boolean isText =
                    component.representation() instanceof Representation.Uncoded(var type) && type.equals("String");
            uncoded(component.id(), isText ? then(cell, CsvColumns::harmless) : cell);
            return;
        }
        Map<String, String> names = new HashMap<>();
        UnaryOperator<String> named = code -> names.computeIfAbsent(code, _ -> name(codes, code));
        switch (form.labels()) {
            case ID -> columns.add(new Column(component.id(), cell));
            case BOTH ->
                columns.add(new Column(heading(component.id()), then(cell, code -> code + ": " + named.apply(code))));
            case NAME -> {
                columns.add(new Column(component.id(), cell));
                columns.add(new Column(name(component.id()), then(cell, code -> harmless(named.apply(code)))));
            }
        }
    }

    private static Cell then(Cell cell, UnaryOperator<String> more) {
        return (series, observation) -> {
            String value = cell.of(series, observation);
            return value == null ? null : more.apply(value);
        };
    }

    private String name(ItemScheme codes, String code) {
        return codes.item(code).map(item -> item.name().in(message.languages())).orElse("");
    }

    private String heading(String component) {
        return form.labels() == Labelling.BOTH ? component + ": " + name(component) : component;
    }

    private String name(String component) {
        return message.structures()
                .concept(message.structure(), component)
                .name()
                .in(message.languages());
    }

    /// A text that a spreadsheet would run as a formula gets an apostrophe in front.
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
