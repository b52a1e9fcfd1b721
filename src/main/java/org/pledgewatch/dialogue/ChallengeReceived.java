package org.pledgewatch.dialogue;

/// Somebody outside says that a claim is wrong.
public record ChallengeReceived(long challenge) {}
