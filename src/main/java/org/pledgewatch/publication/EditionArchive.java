package org.pledgewatch.publication;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;

/// Where editions are kept.
interface EditionArchive {
    /// Newest first.
    List<EditionRecord> records();

    Optional<FrozenTables> tables(int edition);

    byte[] file(int edition);

    /// Keeps others from publishing until the transaction ends, and says which number is next.
    int nextNumber();

    /// Adds an edition and tells every running server at commit.
    ///
    /// @param by who publishes; null where nobody is signed in
    void add(EditionRecord record, FrozenTables tables, byte[] file, @Nullable ActorId by);

    /// Empty where nobody was signed in, or there is no such edition.
    Optional<ActorId> publishedBy(int edition);
}
