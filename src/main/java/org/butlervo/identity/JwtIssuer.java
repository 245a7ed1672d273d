// SPDX-License-Identifier: MIT
package org.butlervo.identity;

import java.time.Duration;
import java.util.Set;

/**
 * Whose signed tokens are accepted, and for whom they must be made.
 *
 * @param name that the claim {@code iss} must have
 * @param audiences of which {@code aud} must hold one
 * @param clockSkew by which {@code exp} and {@code nbf} may be missed
 */
public record JwtIssuer(String name, Set<String> audiences, Duration clockSkew) {
    public JwtIssuer {
        audiences = Set.copyOf(audiences);
        if (name.isBlank() || audiences.isEmpty() || clockSkew.isNegative()) {
            throw new IllegalArgumentException("an issuer has a name and an audience");
        }
    }
}
