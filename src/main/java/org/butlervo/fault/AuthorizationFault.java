// SPDX-License-Identifier: MIT
package org.butlervo.fault;

/** The client is known and may not read what it asks for: HTTP status 403. */
public final class AuthorizationFault extends DaliFault {
    private static final long serialVersionUID = 1L;

    public AuthorizationFault(String message) {
        super(message);
    }

    public AuthorizationFault(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String kind() {
        return "AuthorizationFault";
    }
}
