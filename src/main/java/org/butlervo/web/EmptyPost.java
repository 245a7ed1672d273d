// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** A POST without a type and without a body is one with an empty form: Jersey takes it for that by itself, RESTEasy finds no method for it. */
@Provider
@Singleton
@PreMatching
@Priority(Priorities.AUTHENTICATION - 90)
public class EmptyPost implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.POST)
                && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null
                && !request.hasEntity()) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED);
        }
    }
}
