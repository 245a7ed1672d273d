// SPDX-License-Identifier: MIT
package org.butlervo.fault;

import java.time.Duration;

/** One client asks more than its share: HTTP status 429; {@link #retryAfter()} says when to try again. */
public final class RateFault extends DaliFault {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public RateFault(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** How long the client should wait before it asks again. */
    public Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public String kind() {
        return "TransientFault";
    }
}
