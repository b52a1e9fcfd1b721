package org.pledgewatch.accounts.web;

/// Where somebody chooses a new password who cannot sign in any more.
///
/// @param secret of the link
/// @param wrong what is wrong with the password; empty while nothing is
public record RecoveryPage(DeskFrame frame, String secret, String email, String wrong) {}
