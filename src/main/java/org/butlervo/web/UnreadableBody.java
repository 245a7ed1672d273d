// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** A body whose escapes are broken ({@code %zz}) is the client's fault: Jersey knows that by itself, RESTEasy lets the decoder's exception out. */
@Provider
@Singleton
public class UnreadableBody implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }
}
