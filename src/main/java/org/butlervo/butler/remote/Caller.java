// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import java.util.Optional;
import org.butlervo.identity.BearerToken;
import org.butlervo.identity.Identity;

/**
 * Who asks the server. Whatever is remembered of an answer is remembered for one caller.
 *
 * @param token that the server judges
 * @param user whose queries the server counts together; where the name is not known, the token stands for it
 */
record Caller(BearerToken token, String user) {
    /** Empty for somebody without a token. */
    static Optional<Caller> of(Identity identity) {
        return identity.token().map(token -> new Caller(token, identity.user().orElse(token.value())));
    }

    /** The value of the header that shows the token. */
    String authorization() {
        return "Bearer " + token.value();
    }

    /** Shows neither: where the name is not known, it is the token. */
    @Override
    public String toString() {
        return "Caller[hidden]";
    }
}
