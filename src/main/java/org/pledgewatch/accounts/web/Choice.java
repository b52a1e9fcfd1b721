package org.pledgewatch.accounts.web;

/// One of those that a form offers.
public record Choice(String value, String label) {}
