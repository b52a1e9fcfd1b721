package org.pledgewatch.vocabulary;

/// The tables that say what the codes mean (areas, groupings, instruments, indicators ...), by file name.
/// The starter pack is one; each edition keeps its own copy.
public interface ReferenceData {
    /// The bytes of a table such as `areas.csv`.
    byte[] file(String name);

    /// Whether there is such a table; an edition keeps only those its release had.
    default boolean has(String name) {
        return true;
    }

    default Table table(String name) {
        return Table.read(file(name));
    }
}
