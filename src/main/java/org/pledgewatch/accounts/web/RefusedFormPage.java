package org.pledgewatch.accounts.web;

/// A form that did not bring the token of the browser that sent it.
public record RefusedFormPage(DeskFrame frame, SentForm form) {}
