// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.butlervo.fault.DaliFault;

/**
 * A body that cannot be read as what it says it is, such as a form whose escapes ({@code %zz}) or whose parts are broken, is the client's fault: Jersey
 * knows that by itself, RESTEasy lets the decoder's exceptions out.
 */
@Provider
@Singleton
public class UnreadableBody implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (WebApplicationException | DaliFault e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            throw new BadRequestException(e);
        }
    }
}
