// SPDX-License-Identifier: MIT
package org.butlervo.identity;

import java.util.regex.Pattern;

/**
 * A user's token, to be sent to the user's own Butler server and to nobody else. Its text form hides it, so that no log can show it.
 *
 * @param value as it stands after {@code Bearer} in a header (RFC 6750 section 2.1)
 */
public record BearerToken(String value) {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    public BearerToken {
        if (!TOKEN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a bearer token");
        }
    }

    @Override
    public String toString() {
        return "BearerToken[hidden]";
    }
}
