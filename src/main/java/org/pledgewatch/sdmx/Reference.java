package org.pledgewatch.sdmx;

/// Which structure is meant: its kind, who keeps it, its id and version.
public record Reference(ArtefactKind kind, String agency, String id, String version) {
    public String urn() {
        return "urn:sdmx:org.sdmx.infomodel.%s.%s=%s".formatted(kind.model(), kind.type(), text());
    }

    /// The name of one of its items.
    public String urn(String item) {
        return "urn:sdmx:org.sdmx.infomodel.%s.%s=%s.%s".formatted(kind.model(), kind.itemType(), text(), item);
    }

    /// `AGENCY:ID(VERSION)`.
    public String text() {
        return agency + ":" + id + "(" + version + ")";
    }
}
