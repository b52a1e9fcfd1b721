package org.pledgewatch.accounts;

import org.jspecify.annotations.Nullable;
import org.pledgewatch.pages.Network;

/// The browser that asks to be let in.
///
/// @param browser what it calls itself
/// @param address where it asks from
/// @param device the secret it was given when somebody signed in with it before; null where nobody did
public record Caller(
        String browser, String address, @Nullable Secret device) {
    /// As it counts.
    String network() {
        return Network.of(address);
    }
}
