// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.butlervo.config.IdentitySettings;
import org.butlervo.dali.RequestParameters;
import org.butlervo.fault.DaliFault;
import org.butlervo.fault.UsageFault;
import org.butlervo.format.FormatChoice;
import org.butlervo.format.FormatChooser;
import org.butlervo.identity.Identity;
import org.butlervo.sia.Repositories;
import org.butlervo.sia.ServedRepository;
import org.butlervo.telemetry.Metrics;
import org.butlervo.telemetry.Traces;
import org.butlervo.traffic.Traffic;

/**
 * Finds out who asks, and lets only those pass who may, no more at a time than there is room for. A resource that is not marked {@link Open} belongs to
 * the repository in its path, or to the first one.
 */
@Provider
@Singleton
@Priority(Priorities.AUTHENTICATION)
public class AccessFilter implements ContainerRequestFilter {
    private static final String RESPONSEFORMAT = "RESPONSEFORMAT";

    @Context
    @SuppressWarnings("NullAway.Init") // filled in by the server, like what is injected
    ResourceInfo resource;

    @Inject
    HttpServletRequest servletRequest;

    @Inject
    Exchange exchange;

    @Inject
    IdentitySettings identity;

    @Inject
    Peers peers;

    @Inject
    Traffic traffic;

    @Inject
    Metrics metrics;

    @Inject
    Traces traces;

    @Inject
    Repositories repositories;

    @Inject
    FormatChooser formats;

    @Override
    public void filter(ContainerRequestContext request) {
        if (isOpen()) {
            identifyIfPossible();
            return;
        }
        exchange.asks(RequestParameters.of(request.getUriInfo().getQueryParameters()));
        try {
            admit(repository(request.getUriInfo()).label());
        } catch (DaliFault fault) {
            request.abortWith(FaultResponse.of(fault, format(request), exchange));
        }
    }

    private void admit(String label) {
        exchange.queries(label, traces.begin(label));
        metrics.began(label);
        exchange.identify(identify());
        identity.rule(label).check(exchange.identity());
        exchange.hold(traffic.enter(
                label,
                exchange.identity()
                        .user()
                        .map(user -> "user " + user)
                        .orElseGet(() -> "address " + peers.client(servletRequest))));
    }

    private Identity identify() {
        return identity.authenticator()
                .identify(new RequestCredentials(servletRequest, peers.isFromTrustedProxy(servletRequest)));
    }

    /** So that a client can see whether its token is accepted; a bad one shuts no open door. */
    private void identifyIfPossible() {
        try {
            exchange.identify(identify());
        } catch (DaliFault fault) {
            exchange.identify(Identity.ANONYMOUS);
        }
    }

    private ServedRepository repository(UriInfo uri) {
        return Optional.ofNullable(uri.getPathParameters().getFirst("repository"))
                .map(repositories::named)
                .orElseGet(repositories::first);
    }

    private boolean isOpen() {
        return resource.getResourceMethod().isAnnotationPresent(Open.class)
                || resource.getResourceClass().isAnnotationPresent(Open.class);
    }

    private FormatChoice format(ContainerRequestContext request) {
        try {
            RequestParameters parameters =
                    RequestParameters.of(request.getUriInfo().getQueryParameters(), RefusedForm.of(request));
            return formats.choose(
                    parameters.single(RESPONSEFORMAT),
                    Optional.ofNullable(request.getHeaderString(HttpHeaders.ACCEPT)));
        } catch (UsageFault unknown) {
            return formats.byDefault();
        }
    }
}
