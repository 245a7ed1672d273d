// SPDX-License-Identifier: MIT
package org.butlervo.identity;

import java.util.Locale;
import java.util.Optional;
import org.butlervo.fault.AuthenticationFault;

/** Tokens in headers (RFC 6750 section 2.1). */
final class Bearer {
    static final String AUTHORIZATION = "Authorization";
    private static final String SCHEME = "bearer ";

    private Bearer() {}

    /**
     * The token that a header carries: after {@code Bearer} in {@code Authorization}, as the whole value in any other.
     *
     * @return empty where the header is not sent, or names another scheme
     * @throws AuthenticationFault if it is no token
     */
    static Optional<BearerToken> token(Credentials credentials, String header) {
        Optional<String> value = credentials.header(header).map(String::strip).filter(text -> !text.isEmpty());
        return header.equalsIgnoreCase(AUTHORIZATION)
                ? value.filter(Bearer::hasScheme)
                        .map(text -> parse(text.substring(SCHEME.length()).strip()))
                : value.map(Bearer::parse);
    }

    private static boolean hasScheme(String value) {
        return value.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    private static BearerToken parse(String text) {
        try {
            return new BearerToken(text);
        } catch (IllegalArgumentException e) {
            throw new AuthenticationFault("the bearer token is malformed", e);
        }
    }
}
