// SPDX-License-Identifier: MIT
package org.butlervo.config;

import static org.butlervo.config.SettingValues.PREFIX;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may stand before the service and beside it.
 *
 * @param baseUrl what URLs in answers start with, without a slash at its end; empty to take it from each request
 * @param corsOrigins whose pages may read answers; {@code *} for all, who then come without credentials
 */
public record WebSettings(Optional<URI> baseUrl, List<String> corsOrigins) {
    private static final String ANY = "*";

    public WebSettings {
        corsOrigins = List.copyOf(corsOrigins);
    }

    static WebSettings read(SettingValues values) {
        return new WebSettings(
                values.value(PREFIX + "base-url", WebSettings::parseBaseUrl, "an http or https URL"),
                values.value(
                                PREFIX + "cors.origins",
                                WebSettings::parseOrigins,
                                "* or a list of origins such as https://data.example.org")
                        .orElse(List.of(ANY)));
    }

    /** Whether every page may read answers. */
    public boolean allowsAnyOrigin() {
        return corsOrigins.contains(ANY);
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static List<String> parseOrigins(String text) {
        List<String> origins = list(text);
        for (String origin : origins) {
            if (!origin.equals(ANY) && !origin.matches("https?://[^/\\s]+")) {
                throw new IllegalArgumentException("not an origin: " + origin);
            }
        }
        return origins;
    }

    private static URI parseBaseUrl(String text) {
        URI uri = URI.create(text.replaceAll("/+$", ""));
        if (uri.getHost() == null || !Set.of("http", "https").contains(uri.getScheme())) {
            throw new IllegalArgumentException("not an absolute URL");
        }
        return uri;
    }
}
