// SPDX-License-Identifier: MIT
package org.butlervo.fault;

/**
 * A failure that a client is told about, in the words of DALI 1.1 section 4.2.4. The message is written for users: it never holds SQL, paths,
 * hosts or stack traces; what operators need stands in the cause.
 */
public abstract sealed class DaliFault extends RuntimeException
        permits UsageFault,
                NotFoundFault,
                AuthenticationFault,
                AuthorizationFault,
                RateFault,
                TransientFault,
                FatalFault,
                DefaultFault {
    private static final long serialVersionUID = 1L;

    DaliFault(String message) {
        super(message);
    }

    DaliFault(String message, Throwable cause) {
        super(message, cause);
    }

    /** The word that starts the text of the fault, such as {@code UsageFault}. */
    public abstract String kind();

    /** The text of the fault as DALI wants it: {@code kind: message}. */
    public final String text() {
        return kind() + ": " + getMessage();
    }
}
