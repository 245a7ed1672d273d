// SPDX-License-Identifier: MIT
package org.butlervo.traffic;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of IP addresses: one address, or a network in CIDR notation such as {@code 10.0.0.0/8} or {@code fd00::/8}. An IPv4 address that is written
 * as an IPv6 one ({@code ::ffff:10.0.0.1}) is the IPv4 address. Names are never looked up.
 */
public final class AddressRange {
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final byte[] network;
    private final int prefixBits;

    private AddressRange(byte[] network, int prefixBits) {
        this.network = network;
        this.prefixBits = prefixBits;
    }

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = bytes(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("no IP address: " + text));
        int bits = address.length * Byte.SIZE;
        int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("no length of a prefix: " + text);
        }
        return new AddressRange(address, prefix);
    }

    /** Whether the address is in the range; what is no address is in none. */
    public boolean contains(String address) {
        return bytes(address)
                .filter(bytes -> bytes.length == network.length && hasPrefix(bytes))
                .isPresent();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AddressRange range
                && range.prefixBits == prefixBits
                && Arrays.equals(range.network, network);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(network) + prefixBits;
    }

    private boolean hasPrefix(byte[] address) {
        for (int bit = 0; bit < prefixBits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((address[bit / Byte.SIZE] ^ network[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<byte[]> bytes(String literal) {
        // The zone of a link-local address names an interface of this machine.
        String address = literal.strip().replaceFirst("%.*", "");
        if (!LITERAL.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
