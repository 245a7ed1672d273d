// SPDX-License-Identifier: MIT
package org.butlervo.fault;

import java.time.Duration;

/** The service cannot answer now but will later; {@link #retryAfter()} says when to try again. */
public final class TransientFault extends DaliFault {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TransientFault(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public TransientFault(String message, Duration retryAfter, Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** How long a client should wait before it asks again. */
    public Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public String kind() {
        return "TransientFault";
    }
}
