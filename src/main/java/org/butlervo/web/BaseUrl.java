// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/**
 * What URLs in answers start with: the configured base URL; else the address under which the client reached a trusted proxy; else that under which it
 * reached the application, context path included.
 */
final class BaseUrl {
    private static final String API = "/api";

    private final Optional<URI> configured;
    private final Peers peers;
    private final HttpServletRequest current;

    /**
     * Makes it for all requests.
     *
     * @param current stands for the request that the calling thread serves
     */
    BaseUrl(Optional<URI> configured, Peers peers, HttpServletRequest current) {
        this.configured = configured;
        this.peers = peers;
        this.current = current;
    }

    /** The base URL for a request, without a slash at its end. */
    URI of(UriInfo request) {
        return configured.orElseGet(() -> forwarded(application(request)));
    }

    /** The absolute URL of a path below {@code /api}. */
    URI resolve(UriInfo request, String apiPath) {
        return URI.create(of(request) + API + (apiPath.startsWith("/") ? "" : "/") + apiPath);
    }

    private URI forwarded(URI application) {
        if (!peers.isFromTrustedProxy(current)) {
            return application;
        }
        Forwarding forwarding = Forwarding.of(current);
        return URI.create(forwarding.scheme().orElse(application.getScheme()) + "://"
                + forwarding.host().orElse(application.getRawAuthority()) + forwarding.prefix()
                + application.getRawPath());
    }

    private static URI application(UriInfo uri) {
        String api = uri.getBaseUri().toString().replaceAll("/+$", "");
        return URI.create(api.endsWith(API) ? api.substring(0, api.length() - API.length()) : api);
    }
}
