package org.pledgewatch.ledger;

import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.DocumentNumber;

/// Where a source says it: document, place in it, at most a short quoted term, and who assessed.
public record Citation(
        DocumentNumber document, String locator, @Nullable String quotedTerm, String assessor) {}
