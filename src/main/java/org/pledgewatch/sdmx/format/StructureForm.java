package org.pledgewatch.sdmx.format;

import java.util.List;
import java.util.Set;

/// The forms in which structures can be had.
public enum StructureForm implements Form {
    XML("structure+xml", "2.1", "application/xml", "text/xml", "xml", "sdmx-2.1"),
    JSON_1("structure+json", "1.0.0", "application/json", "text/json", "json", "sdmx-json"),
    JSON_2("structure+json", "2.0.0", "application/json", "text/json", "json", "sdmx-json");

    private final String type;
    private final String version;
    private final Set<String> names;

    StructureForm(String type, String version, String... names) {
        this.type = "application/vnd.sdmx." + type;
        this.version = version;
        this.names = Set.of(names);
    }

    /// @param version of the REST service; the first is its own choice
    public static List<StructureForm> offered(int version) {
        return version == 1 ? List.of(values()) : List.of(JSON_2, XML, JSON_1);
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

    public StructureWriter writer() {
        return switch (this) {
            case XML -> new StructureXml();
            case JSON_1 -> new StructureJson(1);
            case JSON_2 -> new StructureJson(2);
        };
    }
}
