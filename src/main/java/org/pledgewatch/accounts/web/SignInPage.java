package org.pledgewatch.accounts.web;

/// The way in.
///
/// @param next where one goes on to
/// @param byInstitution whether one can come by one's institution
/// @param wrong why it was just tried in vain; empty where it was not tried
public record SignInPage(DeskFrame frame, String email, String next, String wrong, boolean byInstitution) {}
