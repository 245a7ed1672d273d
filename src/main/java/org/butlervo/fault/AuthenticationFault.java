// SPDX-License-Identifier: MIT
package org.butlervo.fault;

/** The client must say who it is, or its token is not accepted: HTTP status 401. */
public final class AuthenticationFault extends DaliFault {
    private static final long serialVersionUID = 1L;

    public AuthenticationFault(String message) {
        super(message);
    }

    public AuthenticationFault(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String kind() {
        return "AuthenticationFault";
    }
}
