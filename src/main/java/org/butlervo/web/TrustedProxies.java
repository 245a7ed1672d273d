// SPDX-License-Identifier: MIT
package org.butlervo.web;

import java.util.List;
import org.butlervo.config.AddressRange;

/**
 * The proxies whose headers are believed: only they can say how a client reached the service, or who it is.
 *
 * @param ranges of their addresses
 */
record TrustedProxies(List<AddressRange> ranges) {
    TrustedProxies {
        ranges = List.copyOf(ranges);
    }

    /** Whether a peer with this address is one of them. */
    boolean contains(String peerAddress) {
        return ranges.stream().anyMatch(range -> range.contains(peerAddress));
    }
}
