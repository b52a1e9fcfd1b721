package org.pledgewatch.accounts.web;

/// Where one changes one's own password.
///
/// @param has whether there is a password to change
/// @param wrongField `old` or `fresh`; empty while nothing is wrong
public record PasswordPage(DeskFrame frame, String email, boolean has, String wrongField, String wrong) {}
