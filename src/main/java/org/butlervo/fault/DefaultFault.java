// SPDX-License-Identifier: MIT
package org.butlervo.fault;

/** Anything else: a defect of the service. */
public final class DefaultFault extends DaliFault {
    private static final long serialVersionUID = 1L;

    public DefaultFault(String message) {
        super(message);
    }

    public DefaultFault(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String kind() {
        return "DefaultFault";
    }
}
