// SPDX-License-Identifier: MIT
package org.butlervo.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a client is told to log in: the values of {@code WWW-Authenticate} (RFC 6750 section 3).
 *
 * @param realm that tokens are for; printable, without quotes, like the scope
 * @param scope that a token must grant
 * @param other a further challenge, such as {@code ivoa_bearer} of the IVOA's SSO, as the operator wrote it
 */
public record Challenge(String realm, Optional<String> scope, Optional<String> other) {
    /** For a client that sent nothing. */
    public List<String> toStranger() {
        return values("");
    }

    /** For a client whose token is not accepted. */
    public List<String> toRefused() {
        return values(", error=\"invalid_token\"");
    }

    /** For a client that is known and may not. */
    public List<String> toUnauthorized() {
        return values(", error=\"insufficient_scope\"");
    }

    private List<String> values(String error) {
        List<String> values = new ArrayList<>();
        values.add("Bearer realm=\"" + realm + "\""
                + scope.map(name -> ", scope=\"" + name + "\"").orElse("") + error);
        other.ifPresent(values::add);
        return values;
    }
}
