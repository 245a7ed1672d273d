// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.butlervo.config.WebSettings;

/**
 * Lets pages of other origins, such as Aladin Lite or Firefly, read answers (Fetch standard, CORS protocol). Where all origins may, they come without
 * credentials; listed origins may send them.
 */
@WebFilter("/api/*")
public class Cors implements Filter {
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";
    private static final String REQUEST_HEADERS =
            "Accept, Authorization, Content-Type, If-None-Match, X-Request-Id, X-Requested-With";
    private static final String RESPONSE_HEADERS =
            "Content-Disposition, ETag, Retry-After, WWW-Authenticate, X-Request-Id, X-VO-Authenticated";
    private static final String ONE_DAY_SECONDS = "86400";

    @Inject
    WebSettings settings;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && isPreflightAfterHeaders(asked, answer)) {
            answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isPreflightAfterHeaders(HttpServletRequest asked, HttpServletResponse answer) {
        String origin = asked.getHeader("Origin");
        if (!settings.allowsAnyOrigin()) {
            answer.addHeader("Vary", "Origin");
        }
        if (origin == null || !isAllowed(origin)) {
            return false;
        }
        answer.setHeader("Access-Control-Allow-Origin", settings.allowsAnyOrigin() ? "*" : origin);
        if (!settings.allowsAnyOrigin()) {
            answer.setHeader("Access-Control-Allow-Credentials", "true");
        }
        answer.setHeader("Access-Control-Expose-Headers", RESPONSE_HEADERS);
        boolean preflight =
                asked.getMethod().equals("OPTIONS") && asked.getHeader("Access-Control-Request-Method") != null;
        if (preflight) {
            answer.setHeader("Access-Control-Allow-Methods", METHODS);
            answer.setHeader("Access-Control-Allow-Headers", REQUEST_HEADERS);
            answer.setHeader("Access-Control-Max-Age", ONE_DAY_SECONDS);
        }
        return preflight;
    }

    private boolean isAllowed(String origin) {
        return settings.allowsAnyOrigin() || settings.corsOrigins().contains(origin);
    }
}
