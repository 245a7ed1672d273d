// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Tells RESTEasy, which takes a part that names no charset for US-ASCII, that it is UTF-8 (RFC 7578 section 5.1). Other servers don't read it. */
@Provider
@Singleton
public class PartCharset implements ReaderInterceptor {
    private static final String DEFAULT = "resteasy.provider.multipart.inputpart.defaultCharset";

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setProperty(DEFAULT, "UTF-8");
        return context.proceed();
    }
}
