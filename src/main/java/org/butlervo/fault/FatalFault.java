// SPDX-License-Identifier: MIT
package org.butlervo.fault;

/** The service cannot perform the action, and trying again will not help. */
public final class FatalFault extends DaliFault {
    private static final long serialVersionUID = 1L;

    public FatalFault(String message) {
        super(message);
    }

    public FatalFault(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String kind() {
        return "FatalFault";
    }
}
