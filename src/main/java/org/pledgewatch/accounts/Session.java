package org.pledgewatch.accounts;

import java.time.Instant;

/// That somebody is signed in with a browser.
///
/// @param means how: `password`, `passkey`, `institution`
/// @param browser what the browser calls itself
public record Session(long number, Instant beganAt, Instant seenAt, String means, String browser) {}
