package io.hrsystem.platform.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as who calls cannot change it at will. */
public final class Address {
    private static final int NETWORK_BYTES = 8;

    private Address() {}

    /** The address; of IPv6 its first 64 bits, for whoever has one address of a network has all of them. */
    public static String networkOf(String address) {
        return InetAddress.ofLiteral(address) instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                : address;
    }
}
