// SPDX-License-Identifier: MIT
package org.butlervo.telemetry;

import java.util.Locale;

/** How a request ended. */
public enum Ending {
    /** Everything was answered. */
    OK,
    /** Answered up to a limit of rows, which is said at its end. */
    OVERFLOW,
    /** The request was wrong. */
    USAGE,
    /** The client may not, or not so often. */
    DENIED,
    /** The service failed, before or after its first byte. */
    ERROR,
    /** The client went away before the end. */
    CUT;

    /** As it stands in logs and numbers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
