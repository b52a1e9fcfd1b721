package org.pledgewatch.statistics;

import java.util.function.Consumer;

/// What has to hold between figures.
///
/// @see Rules
interface Rule {
    /// @param figures as they would be with the submission; those it brings have a line
    void check(Figures figures, Consumer<Remark> remarks);
}
