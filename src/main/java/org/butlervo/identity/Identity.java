// SPDX-License-Identifier: MIT
package org.butlervo.identity;

import java.util.Optional;
import java.util.Set;

/**
 * Who sent a request.
 *
 * @param user the name; empty for somebody unknown
 * @param token to pass on to a Butler server
 * @param scopes that the user's token grants
 * @param groups that the user belongs to
 */
public record Identity(Optional<String> user, Optional<BearerToken> token, Set<String> scopes, Set<String> groups) {
    /** Somebody unknown, without a token. */
    public static final Identity ANONYMOUS = new Identity(Optional.empty(), Optional.empty(), Set.of(), Set.of());

    public Identity {
        scopes = Set.copyOf(scopes);
        groups = Set.copyOf(groups);
    }
}
