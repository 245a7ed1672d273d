// SPDX-License-Identifier: MIT
package org.butlervo.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.butlervo.traffic.AddressRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeersTest {
    private static final Peers PEERS =
            new Peers(List.of(AddressRange.parse("10.0.0.0/8"), AddressRange.parse("fd00::/8")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.1|''|203.0.113.1",
                "203.0.113.1|198.51.100.1|203.0.113.1",
                "10.0.0.1|''|10.0.0.1",
                "10.0.0.1|198.51.100.1|198.51.100.1",
                "10.0.0.1|1.1.1.1, 198.51.100.1|198.51.100.1",
                "10.0.0.1|198.51.100.1, 10.0.0.2, fd00::2|198.51.100.1",
                "10.0.0.1|10.0.0.3, 10.0.0.2|10.0.0.3",
                "10.0.0.1|<script>|<script>"
            })
    void theClientIsTheLastOneWhomNoTrustedProxyStandsFor(String peer, String forwardedFor, String client) {
        assertThat(PEERS.client(request(peer, forwardedFor))).isEqualTo(client);
    }

    @Test
    void anUnknownProxyShowsByItsHeaders() {
        assertThat(PEERS.isFromUnknownProxy(request("127.0.0.1", "127.0.0.1"))).isTrue();
        assertThat(PEERS.isFromUnknownProxy(request("127.0.0.1", ""))).isFalse();
        assertThat(PEERS.isFromUnknownProxy(request("10.0.0.1", "127.0.0.1"))).isFalse();
    }

    private static HttpServletRequest request(String peer, String forwardedFor) {
        List<String> values = forwardedFor.isEmpty() ? List.of() : List.of(forwardedFor);
        return (HttpServletRequest) Proxy.newProxyInstance(
                PeersTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> {
                    boolean forwarded = arguments != null && arguments[0].equals("X-Forwarded-For");
                    return switch (method.getName()) {
                        case "getRemoteAddr" -> peer;
                        case "getHeaders" -> Collections.enumeration(forwarded ? values : List.of());
                        case "getHeader" -> forwarded && !values.isEmpty() ? values.get(0) : null;
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }
}
