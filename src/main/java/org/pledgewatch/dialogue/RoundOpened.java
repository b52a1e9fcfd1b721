package org.pledgewatch.dialogue;

/// The draft cards of some states are open to them.
public record RoundOpened(long round) {}
