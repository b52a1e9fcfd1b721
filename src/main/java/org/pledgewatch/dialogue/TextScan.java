package org.pledgewatch.dialogue;

import java.util.List;

/// Looks for personal details of single people in what somebody typed.
public interface TextScan {
    Scanned of(String text);

    /// @param mayBeDisclosure whether somebody seems to tell of harm
    record Scanned(List<FreeText.Found> found, boolean mayBeDisclosure) {}
}
