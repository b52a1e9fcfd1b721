package org.pledgewatch.accounts.web;

/// The way in.
///
/// @param next where one goes on to
/// @param refused whether it was just tried in vain
public record SignInPage(DeskFrame frame, String email, String next, boolean refused) {}
