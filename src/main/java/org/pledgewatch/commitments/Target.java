package org.pledgewatch.commitments;

/// An aim outside the instruments we follow, to which commitments are linked: `sdg:16.2`.
public record Target(String id, String title, String summary, String source) {}
