package org.pledgewatch.intake;

import java.util.Map;

/// How the reading of a file ended.
public sealed interface Reading {
    /// Read to the end; single rows may still have been refused.
    ///
    /// @param sha256 of the file's bytes, in lower-case hexadecimal
    /// @param notMapped columns or fields that no indicator asks for, with how many cells of them hold something
    record Complete(String sha256, Map<String, Integer> notMapped) implements Reading {}

    /// Not a file of this format, or not a file one can read: what is wrong, and what to do.
    record Unreadable(String reason) implements Reading {}
}
