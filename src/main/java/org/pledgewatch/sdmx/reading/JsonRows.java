package org.pledgewatch.sdmx.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.Reference;
import org.pledgewatch.sdmx.reading.JsonLayout.Numbered;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What the data sets of a message in SDMX-JSON mean.
final class JsonRows {
    private final JsonParser json;
    private final Allowance in;
    private final List<JsonLayout> layouts;
    private final Consumer<ReceivedRow> rows;
    private int layout;
    private Action action = Action.APPEND;

    JsonRows(JsonParser json, Allowance in, List<JsonLayout> layouts, Consumer<ReceivedRow> rows) {
        this.json = json;
        this.in = in;
        this.layouts = layouts;
        this.rows = rows;
    }

    /// @throws UnreadableMessage where attributes of a data set come after its data
    void read() {
        expect(JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            dataSet();
        }
    }

    private void dataSet() {
        layout = 0;
        action = Action.APPEND;
        Map<String, String> ofDataSet = new LinkedHashMap<>();
        boolean hasData = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "structure" -> layout = json.getIntValue();
                case "action" ->
                    action = Action.of(json.getString())
                            .orElseThrow(() -> unreadable("The action is Append, Replace, Delete or Information."));
                case "attributes" -> {
                    if (hasData) {
                        throw unreadable("The attributes of a data set stand behind its data.");
                    }
                    values(layout().dataSetAttributes(), ofDataSet);
                }
                case "series" -> {
                    hasData = true;
                    constant(ofDataSet);
                    members(key -> series(key, ofDataSet));
                }
                case "observations" -> {
                    hasData = true;
                    constant(ofDataSet);
                    members(key -> observation(key, ofDataSet));
                }
                default -> json.skipChildren();
            }
        }
    }

    private JsonLayout layout() {
        if (layout < 0 || layout >= layouts.size()) {
            throw unreadable("A data set names a structure that is not in the message.");
        }
        return layouts.get(layout);
    }

    /// Dimensions of the data set have one value, for all of it.
    private void constant(Map<String, String> ofDataSet) {
        layout().dataSetDimensions().forEach(dimension -> ofDataSet.put(dimension.id(), value(dimension, 0)));
    }

    private interface Member {
        void read(String key);
    }

    private void members(Member member) {
        expect(JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = json.currentName();
            json.nextToken();
            in.renew();
            member.read(key);
        }
    }

    private void series(String key, Map<String, String> ofDataSet) {
        Map<String, String> ofSeries = new LinkedHashMap<>(ofDataSet);
        key(layout().seriesDimensions(), key, ofSeries);
        boolean hasObservations = false;
        expect(JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "attributes" -> values(layout().seriesAttributes(), ofSeries);
                case "observations" -> {
                    hasObservations = true;
                    members(period -> observation(period, ofSeries));
                }
                default -> json.skipChildren();
            }
        }
        if (!hasObservations) {
            emit(ofSeries);
        }
    }

    private void observation(String key, Map<String, String> around) {
        Map<String, String> values = new LinkedHashMap<>(around);
        key(layout().observationDimensions(), key, values);
        List<Numbered> components = new ArrayList<>(layout().measures());
        components.addAll(layout().observationAttributes());
        values(components, values);
        emit(values);
    }

    private void key(List<Numbered> dimensions, String key, Map<String, String> values) {
        String[] numbers = key.split(":", -1);
        if (numbers.length != dimensions.size()) {
            throw unreadable("The key %s has not as many parts as there are dimensions.".formatted(shortened(key)));
        }
        for (int place = 0; place < numbers.length; place++) {
            if (!numbers[place].matches("[0-9]{1,9}")) {
                throw unreadable("The key %s is not made of numbers.".formatted(shortened(key)));
            }
            values.put(dimensions.get(place).id(), value(dimensions.get(place), Integer.parseInt(numbers[place])));
        }
    }

    private static String shortened(String key) {
        return key.length() > 80 ? key.substring(0, 80) + "…" : key;
    }

    private String value(Numbered component, int number) {
        if (number >= component.values().size()) {
            throw unreadable("%s has no value number %d.".formatted(component.id(), number));
        }
        return component.values().get(number);
    }

    private void values(List<Numbered> components, Map<String, String> values) {
        expect(JsonToken.START_ARRAY);
        int place = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (place >= components.size()) {
                json.skipChildren();
                continue;
            }
            Numbered component = components.get(place++);
            String value = value(component);
            if (value != null && !value.isEmpty()) {
                values.put(component.id(), value);
            }
        }
    }

    private @Nullable String value(Numbered component) {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT ->
                component.values().isEmpty() ? json.getString() : value(component, json.getIntValue());
            case VALUE_STRING, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> json.getString();
            default -> throw unreadable("Several values of %s at once are not read.".formatted(component.id()));
        };
    }

    private void emit(Map<String, String> values) {
        Reference structure = layout().structure();
        if (structure == null) {
            throw unreadable("The message does not say what the data are of.");
        }
        rows.accept(new ReceivedRow(line(), action, structure, values));
    }

    private void expect(JsonToken token) {
        if (json.currentToken() != token) {
            throw unreadable("The data are not laid out as SDMX-JSON lays them out.");
        }
    }

    private long line() {
        return json.currentTokenLocation().getLineNr();
    }

    private UnreadableMessage unreadable(String reason) {
        return new UnreadableMessage(line(), reason);
    }
}
