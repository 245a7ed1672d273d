// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.regex.Pattern;
import org.butlervo.config.IdentitySettings;
import org.butlervo.identity.Challenge;

/**
 * Tells clients in headers who they are taken for, and how to log in: with a refusal (RFC 6750 section 3), and with the capabilities, which clients read
 * first (SSO 3.0).
 */
@Provider
@Singleton
public class ChallengeFilter implements ContainerResponseFilter {
    private static final String AUTHENTICATED = "X-VO-Authenticated";
    private static final Pattern HEADER_TEXT = Pattern.compile("[\\x21-\\x7e]+");

    @Inject
    Exchange exchange;

    @Inject
    IdentitySettings identity;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        exchange.identity()
                .user()
                .filter(user -> HEADER_TEXT.matcher(user).matches())
                .ifPresent(user -> response.getHeaders().putSingle(AUTHENTICATED, user));
        challenges(request, response.getStatus())
                .forEach(value -> response.getHeaders().add(HttpHeaders.WWW_AUTHENTICATE, value));
    }

    private List<String> challenges(ContainerRequestContext request, int status) {
        Challenge challenge = identity.challenge();
        boolean sentToken = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        if (status == 401) {
            return sentToken ? challenge.toRefused() : challenge.toStranger();
        }
        if (status == 403 && exchange.repository().isPresent()) {
            return challenge.toUnauthorized();
        }
        boolean invites = request.getUriInfo().getPath().endsWith("capabilities")
                && !identity.standard().isOpen()
                && exchange.identity().user().isEmpty();
        return invites ? challenge.toStranger() : List.of();
    }
}
