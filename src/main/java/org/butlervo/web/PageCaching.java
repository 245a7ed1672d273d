// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets browsers keep the page's files, but ask each time whether they are still the same, by the entity tags of the server. No file's address names its
 * version, so that an upgrade shows at once.
 */
@WebFilter({"", "/index.html", "/guide.html", "/icon.svg", "/css/*", "/js/*", "/lib/*", "/api-docs/*"})
public class PageCaching implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse answer) {
            answer.setHeader("Cache-Control", "no-cache");
        }
        chain.doFilter(request, response);
    }
}
