// SPDX-License-Identifier: MIT
package org.butlervo.identity;

/** Finds out who sent a request. Thread-safe. */
public interface Authenticator {
    /**
     * The sender; {@link Identity#ANONYMOUS} where the request brings nothing that this way of authentication looks at.
     *
     * @throws org.butlervo.fault.AuthenticationFault if it brings something that is not accepted
     * @throws org.butlervo.fault.TransientFault if it cannot be checked now
     */
    Identity identify(Credentials credentials);
}
