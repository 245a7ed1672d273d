// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Ends a body where its length says so. A client that prefers HTTP/2 (Java's does by default) offers an upgrade beside its form; Payara, which does
 * not take the offer, would then read the body until the client gives up. A body beside such an offer whose length is not told gets status 411.
 */
@Provider
@Singleton
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
public class BodyBesideUpgrade implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString("Upgrade") != null) {
            if (request.getHeaderString("Transfer-Encoding") != null) {
                throw new ClientErrorException(Response.Status.LENGTH_REQUIRED);
            }
            long length = Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_LENGTH))
                    .map(BodyBesideUpgrade::length)
                    .orElse(0L);
            request.setEntityStream(new Bounded(request.getEntityStream(), length));
        }
    }

    private static long length(String header) {
        try {
            return Long.parseLong(header.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The first bytes of a stream. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            if (left <= 0) {
                return -1;
            }
            left--;
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0 && length > 0) {
                return -1;
            }
            int count = super.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(left, super.available());
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
