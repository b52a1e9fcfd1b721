package org.pledgewatch.notices.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.pages.Words;

/// What somebody wants to be told, and how often.
///
/// @param wrong in a sentence; empty where nothing is
public record ChoicesPage(
        DeskFrame frame,
        Words words,
        String email,
        boolean isMailed,
        List<AboutKind> kinds,
        List<Option> frequencies,
        String wrong) {
    /// @param name of the field, which is the word of the kind
    public record AboutKind(String name, String label, String text, List<Option> options) {}

    public record Option(String value, String label, boolean chosen) {}
}
