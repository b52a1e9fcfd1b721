package org.pledgewatch.accounts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The browser that asks to be let in.
///
/// @param browser what it calls itself
/// @param address where it asks from
/// @param device the secret it was given when somebody signed in with it before; null where nobody did
public record Caller(
        String browser, String address, @Nullable Secret device) {
    private static final int NETWORK = 8;

    /// As it counts: of IPv6 the network, which one household has for itself.
    String network() {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
