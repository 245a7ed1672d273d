// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/**
 * What URLs in answers start with: the configured base URL, else the address under which the client reached the application, context path
 * included.
 */
final class BaseUrl {
    private static final String API = "/api";

    private final Optional<URI> configured;

    BaseUrl(Optional<URI> configured) {
        this.configured = configured;
    }

    /** The base URL for a request, without a slash at its end. */
    URI of(UriInfo request) {
        return configured.orElseGet(() -> application(request));
    }

    /** The absolute URL of a path below {@code /api}. */
    URI resolve(UriInfo request, String apiPath) {
        return URI.create(of(request) + API + (apiPath.startsWith("/") ? "" : "/") + apiPath);
    }

    private static URI application(UriInfo uri) {
        String api = uri.getBaseUri().toString().replaceAll("/+$", "");
        return URI.create(api.endsWith(API) ? api.substring(0, api.length() - API.length()) : api);
    }
}
