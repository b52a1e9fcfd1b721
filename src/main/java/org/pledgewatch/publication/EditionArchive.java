package org.pledgewatch.publication;

import java.util.List;
import java.util.Optional;

/// Where editions are kept.
interface EditionArchive {
    /// Newest first.
    List<EditionRecord> records();

    Optional<FrozenTables> tables(int edition);

    byte[] file(int edition);

    /// Keeps others from publishing until the transaction ends, and says which number is next.
    int nextNumber();

    /// Adds an edition and tells every running server at commit.
    void add(EditionRecord record, FrozenTables tables, byte[] file);
}
