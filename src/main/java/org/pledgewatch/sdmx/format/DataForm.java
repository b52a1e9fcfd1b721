package org.pledgewatch.sdmx.format;

import java.util.List;
import java.util.Set;
import org.pledgewatch.sdmx.format.CsvData.Keys;
import org.pledgewatch.sdmx.format.CsvData.Labelling;

/// The forms in which data can be had.
public enum DataForm implements Form {
    GENERIC(
            "genericdata+xml",
            "2.1",
            "application/xml",
            "text/xml",
            "xml",
            "genericdata",
            "sdmx-2.1",
            "sdmx-generic-2.1"),
    GENERIC_TIME_SERIES("generictimeseriesdata+xml", "2.1", "generictimeseriesdata"),
    SPECIFIC(
            "structurespecificdata+xml",
            "2.1",
            "application/xml",
            "text/xml",
            "xml",
            "structurespecificdata",
            "sdmx-compact-2.1"),
    SPECIFIC_TIME_SERIES("structurespecifictimeseriesdata+xml", "2.1", "structurespecifictimeseriesdata"),
    CSV_1(
            "data+csv",
            "1.0.0",
            "text/csv",
            "application/csv",
            "csv",
            "csvdata",
            "csvfile",
            "csvfilewithlabels",
            "sdmx-csv"),
    CSV_2(
            "data+csv",
            "2.0.0",
            "text/csv",
            "application/csv",
            "csv",
            "csvdata",
            "csvfile",
            "csvfilewithlabels",
            "sdmx-csv"),
    JSON_1("data+json", "1.0.0", "application/json", "text/json", "json", "jsondata", "sdmx-json"),
    JSON_2("data+json", "2.0.0", "application/json", "text/json", "json", "jsondata", "sdmx-json");

    private final String type;
    private final String version;
    private final Set<String> names;

    DataForm(String type, String version, String... names) {
        this.type = "application/vnd.sdmx." + type;
        this.version = version;
        this.names = Set.of(names);
    }

    /// @param version of the REST service; the first is its own choice
    public static List<DataForm> offered(int version) {
        return version == 1
                ? List.of(values())
                : List.of(JSON_2, CSV_2, SPECIFIC, GENERIC, SPECIFIC_TIME_SERIES, GENERIC_TIME_SERIES, JSON_1, CSV_1);
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public boolean isCalled(String name) {
        return names.contains(name);
    }

    public boolean isCsv() {
        return this == CSV_1 || this == CSV_2;
    }

    public DataWriter writer(Labelling labels, Keys keys) {
        return switch (this) {
            case GENERIC -> new GenericXml();
            case GENERIC_TIME_SERIES -> new GenericXml(true);
            case SPECIFIC -> new StructureSpecificXml();
            case SPECIFIC_TIME_SERIES -> new StructureSpecificXml(true);
            case CSV_1 -> new CsvData(1, labels == Labelling.NAME ? Labelling.BOTH : labels, keys);
            case CSV_2 -> new CsvData(2, labels, keys);
            case JSON_1 -> new JsonData(1);
            case JSON_2 -> new JsonData(2);
        };
    }
}
