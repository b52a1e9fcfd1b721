package org.pledgewatch.accounts.web;

/// Where a code is asked for: in the second step of signing in, or to change something about the second factor.
///
/// @param lead what it is asked for
/// @param action where the code goes
/// @param button what is done with it
/// @param next where one goes on to; empty where that is plain
public record CodePage(DeskFrame frame, String lead, String action, String button, String next, String wrong) {}
