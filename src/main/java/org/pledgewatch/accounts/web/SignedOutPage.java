package org.pledgewatch.accounts.web;

/// What somebody sent after their session had ended, kept on the page until they are signed in again.
public record SignedOutPage(DeskFrame frame, SentForm form) {}
