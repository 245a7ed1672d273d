// SPDX-License-Identifier: MIT
package org.butlervo.identity;

import java.util.Optional;
import java.util.Set;

/**
 * Asks nobody who they are. A token in the header is passed on to the Butler server, which judges it.
 *
 * @param tokenHeader where a token may stand; empty where none is wanted
 */
public record TokenRelay(Optional<String> tokenHeader) implements Authenticator {
    @Override
    public Identity identify(Credentials credentials) {
        return tokenHeader
                .flatMap(header -> Bearer.token(credentials, header))
                .map(token -> new Identity(Optional.empty(), Optional.of(token), Set.of(), Set.of()))
                .orElse(Identity.ANONYMOUS);
    }
}
