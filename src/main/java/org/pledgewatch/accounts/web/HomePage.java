package org.pledgewatch.accounts.web;

import java.util.List;

/// The desk's first page.
public record HomePage(DeskFrame frame, List<Part> parts) {
    /// @param waiting how many things wait there
    public record Part(String label, String href, String text, long waiting) {}
}
