package org.pledgewatch.pages;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a request comes from, as it counts: of IPv6 the network, which one household has for itself.
public final class Network {
    private static final int BYTES = 8;

    private Network() {}

    /// @param address as the request has it; what is no address counts as it is
    public static String of(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
