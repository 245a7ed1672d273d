// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Gives documents that are made whole an entity tag, and sends nothing to a client that has the same (RFC 9110 section 13.1). Rows, which are streamed,
 * have none and are not to be stored.
 */
@Provider
@Singleton
public class EntityTags implements ContainerResponseFilter {
    private static final int TAG_BYTES = 12;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof byte[] document) || response.getStatus() != 200) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        EntityTag tag = tag(document);
        // weak, because the same document may travel compressed
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        Optional<Response.ResponseBuilder> sameAsBefore =
                Optional.ofNullable(request.getRequest().evaluatePreconditions(tag));
        sameAsBefore.ifPresent(same -> {
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
            response.setEntity(null);
        });
    }

    private static EntityTag tag(byte[] document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document);
            return new EntityTag(HexFormat.of().formatHex(digest, 0, TAG_BYTES), true);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
