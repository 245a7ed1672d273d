// SPDX-License-Identifier: MIT
package org.butlervo.fault;

/** The client named a resource, such as a repository, that does not exist here. */
public final class NotFoundFault extends DaliFault {
    private static final long serialVersionUID = 1L;

    public NotFoundFault(String message) {
        super(message);
    }

    public NotFoundFault(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String kind() {
        return "UsageFault";
    }
}
