// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.butlervo.traffic.AddressRange;

/**
 * Who is at the other end of a connection: a client, or a proxy that the operator trusts to tell the truth about its own client.
 *
 * @param trusted addresses of such proxies
 */
record Peers(List<AddressRange> trusted) {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final List<String> SIGNS_OF_A_PROXY = List.of(FORWARDED_FOR, "Forwarded", "X-Real-IP");

    /** Whether the request comes straight from a trusted proxy. */
    boolean isFromTrustedProxy(HttpServletRequest request) {
        return isTrusted(request.getRemoteAddr());
    }

    /**
     * The address of the client: the last one in {@code X-Forwarded-For} that is no trusted proxy, because only what trusted proxies added can be
     * believed.
     */
    String client(HttpServletRequest request) {
        String client = request.getRemoteAddr();
        List<String> hops = Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList();
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
            client = hops.get(i);
        }
        return client;
    }

    /** Whether the request went through a proxy that nobody told us of: its client may be anybody. */
    boolean isFromUnknownProxy(HttpServletRequest request) {
        return !isFromTrustedProxy(request)
                && SIGNS_OF_A_PROXY.stream().anyMatch(header -> request.getHeader(header) != null);
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }
}
