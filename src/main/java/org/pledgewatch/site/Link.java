package org.pledgewatch.site;

/// Something named that has a page.
public record Link(String label, String href) {}
