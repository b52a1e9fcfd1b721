package org.pledgewatch.accounts.web;

/// Where the browser is asked for a passkey.
///
/// @param options for the authenticator, in JSON
/// @param name of the passkey that is made; empty where one is used
/// @param wrong what was wrong with what came before; empty if nothing
public record PasskeyPage(DeskFrame frame, String script, String options, String name, String next, String wrong) {}
