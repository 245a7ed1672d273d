// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.butlervo.traffic.Gate;

/**
 * Keeps what clients send within the memory that there is. Servers read a form whole, several times its size in memory, and some ten kilobytes more for
 * each part of a multipart form; so a body has limits, and large ones are taken a few at a time, whatever repository they are for.
 */
@Provider
@Singleton
public class BodyLimits implements ReaderInterceptor {
    private static final int MOST_BYTES = 8_000_000;
    private static final LimitedBody.Limits FORM = new LimitedBody.Limits(MOST_BYTES, "&", 20_000);
    private static final LimitedBody.Limits PARTS = new LimitedBody.Limits(MOST_BYTES, "\n--", 500);

    private static final int LARGE_BYTES = 16_384;
    private static final int LARGE_AT_A_TIME = 2;
    private static final int LARGE_WAITING = 40;

    @Inject
    Exchange exchange;

    private final Gate large = new Gate(LARGE_AT_A_TIME, Duration.ofSeconds(5), new Semaphore(LARGE_WAITING));

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        long length = length(context);
        if (length > MOST_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        if (length > LARGE_BYTES) {
            exchange.hold(large.enter());
        }
        boolean isMultipart = context.getMediaType().getType().equalsIgnoreCase("multipart");
        context.setInputStream(new LimitedBody(context.getInputStream(), isMultipart ? PARTS : FORM));
        return context.proceed();
    }

    /** The most where the body does not say. */
    private static long length(ReaderInterceptorContext context) {
        return Optional.ofNullable(context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH))
                .map(BodyLimits::number)
                .orElse((long) MOST_BYTES);
    }

    private static long number(String header) {
        try {
            return Long.parseLong(header.strip());
        } catch (NumberFormatException e) {
            return MOST_BYTES;
        }
    }
}
