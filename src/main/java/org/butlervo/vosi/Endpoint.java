// SPDX-License-Identifier: MIT
package org.butlervo.vosi;

/**
 * A URL where a capability is reached: an {@code interface} of VOResource 1.1. Texts that do not apply are empty.
 *
 * @param kind of interface
 * @param url absolute
 * @param base whether parameters are appended to the URL, which is complete otherwise
 * @param version of the interface
 * @param securityMethod IVOID of how clients log in; one only, because the schemas disagree about several; empty where nobody needs to
 * @param resultType media type of the answer
 * @param testQuery parameters of a query that returns something
 */
public record Endpoint(
        Kind kind,
        String url,
        boolean base,
        String version,
        String securityMethod,
        String resultType,
        String testQuery) {
    /** The kinds of interface that we have. */
    public enum Kind {
        /** Takes parameters over HTTP, {@code vs:ParamHTTP}. */
        PARAM_HTTP,
        /** A page, {@code vr:WebBrowser}. */
        WEB_BROWSER
    }

    public Endpoint {
        if (url.isEmpty() || url.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("an endpoint needs a URL without blanks");
        }
    }

    /** A document at a complete URL. */
    public static Endpoint full(String url) {
        return new Endpoint(Kind.PARAM_HTTP, url, false, "", "", "", "");
    }

    /** A page at a complete URL. */
    public static Endpoint page(String url) {
        return new Endpoint(Kind.WEB_BROWSER, url, false, "", "", "", "");
    }

    /** A resource that takes parameters and needs no login. */
    public static Endpoint query(String url, String version, String resultType, String testQuery) {
        return new Endpoint(Kind.PARAM_HTTP, url, true, version, "", resultType, testQuery);
    }

    /** The same for clients that log in by this method. */
    public Endpoint secured(String newSecurityMethod) {
        return new Endpoint(kind, url, base, version, newSecurityMethod, resultType, testQuery);
    }
}
