// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a client reached a proxy, as the proxy tells: by {@code Forwarded} (RFC 7239), else by the older {@code X-Forwarded-Proto}, {@code -Host},
 * {@code -Port} and {@code -Prefix}. Values that cannot be part of a URL are as if absent. Of several values the first, the client's, counts.
 *
 * @param scheme {@code http} or {@code https}
 * @param host with its port, if that is not the scheme's own
 * @param prefix of the path that the proxy takes away, without a slash at its end
 */
record Forwarding(Optional<String> scheme, Optional<String> host, String prefix) {
    private static final Pattern SCHEME = Pattern.compile("https?");
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

    static Forwarding of(HttpServletRequest request) {
        Map<String, String> standard = standard(request.getHeader("Forwarded"));
        Optional<String> scheme =
                Optional.ofNullable(standard.get("proto")).or(() -> first(request, "X-Forwarded-Proto"));
        Optional<String> host = Optional.ofNullable(standard.get("host")).or(() -> first(request, "X-Forwarded-Host"));
        return new Forwarding(
                scheme.map(text -> text.toLowerCase(Locale.ROOT))
                        .filter(text -> SCHEME.matcher(text).matches()),
                host.filter(text -> HOST.matcher(text).matches()).map(found -> withPort(found, request)),
                first(request, "X-Forwarded-Prefix")
                        .map(text -> text.replaceAll("/+$", ""))
                        .filter(text -> PREFIX.matcher(text).matches())
                        .orElse(""));
    }

    private static String withPort(String host, HttpServletRequest request) {
        boolean hasPort = host.lastIndexOf(':') > host.lastIndexOf(']');
        return first(request, "X-Forwarded-Port")
                .filter(port -> !hasPort && PORT.matcher(port).matches())
                .filter(port -> !port.equals("80") && !port.equals("443"))
                .map(port -> host + ":" + port)
                .orElse(host);
    }

    private static Optional<String> first(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name))
                .map(text -> text.replaceFirst(",.*", "").strip());
    }

    private static Map<String, String> standard(@Nullable String header) {
        Map<String, String> pairs = new HashMap<>();
        if (header != null) {
            for (String pair : header.replaceFirst(",.*", "").split(";", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    pairs.put(
                            pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                            pair.substring(equals + 1).strip().replace("\"", ""));
                }
            }
        }
        return pairs;
    }
}
