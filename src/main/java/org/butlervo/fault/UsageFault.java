// SPDX-License-Identifier: MIT
package org.butlervo.fault;

/** The client asked for something invalid; the message names the parameter, quotes the value and says what is accepted. */
public final class UsageFault extends DaliFault {
    private static final long serialVersionUID = 1L;

    public UsageFault(String message) {
        super(message);
    }

    public UsageFault(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String kind() {
        return "UsageFault";
    }
}
