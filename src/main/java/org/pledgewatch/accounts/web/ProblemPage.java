package org.pledgewatch.accounts.web;

/// Why something cannot be shown or done.
public record ProblemPage(DeskFrame frame, String text) {}
