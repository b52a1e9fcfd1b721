package org.pledgewatch.publication;

import java.util.List;
import java.util.Optional;

/// The editions published so far, held in memory; a new one is taken up while running.
public interface Editions {
    /// Newest first.
    List<EditionRecord> all();

    Optional<Edition> latest();

    Optional<Edition> find(int number);
}
