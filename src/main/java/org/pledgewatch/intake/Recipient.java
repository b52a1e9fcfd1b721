package org.pledgewatch.intake;

/// Who takes the rows of a file as they are read.
@FunctionalInterface
public interface Recipient {
    void take(Row row);

    /// How far the reading has come.
    default void bytesRead(long bytes) {}
}
