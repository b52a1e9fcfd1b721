package org.pledgewatch.publication;

import java.util.List;

/// What was found to be wrong in published editions. It is laid over them; they are not changed.
public interface Errata {
    /// Newest first.
    List<Erratum> all();
}
