package org.pledgewatch.sdmx;

/// A part of a data structure. Its concept has the same id, in the structure's scheme of concepts.
public sealed interface Component {
    String id();

    Representation representation();

    /// Part of the key.
    record Dimension(String id, Representation representation) implements Component {}

    record Attribute(String id, Representation representation, Attachment attachment, boolean isMandatory)
            implements Component {}

    /// What an attribute says something of.
    enum Attachment {
        DATA_SET,
        SERIES,
        OBSERVATION
    }
}
