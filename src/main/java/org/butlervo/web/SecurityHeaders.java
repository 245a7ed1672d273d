// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells browsers to run nothing but the service's own scripts, and to ask nobody else. */
@WebFilter("/*")
public class SecurityHeaders implements Filter {
    private static final String OWN =
            "default-src 'none'; script-src 'self'; img-src 'self' data: blob:; font-src 'self';"
                    + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'self'; object-src 'none';"
                    + " frame-ancestors 'none'; style-src 'self'";
    /** Swagger UI writes style attributes. */
    private static final String API_DOCS = "/api-docs/";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answer) {
            boolean apiDocs = asked.getServletPath().startsWith(API_DOCS);
            answer.setHeader("Content-Security-Policy", apiDocs ? OWN + " 'unsafe-inline'" : OWN);
            answer.setHeader("X-Content-Type-Options", "nosniff");
            answer.setHeader("Referrer-Policy", "no-referrer");
            answer.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        chain.doFilter(request, response);
    }
}
