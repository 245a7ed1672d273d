// SPDX-License-Identifier: MIT
package org.butlervo.traffic;

import java.time.Duration;

/** A bucket that a request takes a token from, and that fills up again with time. Not thread-safe. */
final class TokenBucket {
    private final Rate rate;
    private double tokens;
    private long filledNanos;

    /** A full bucket. */
    TokenBucket(Rate rate, long nowNanos) {
        this.rate = rate;
        this.tokens = rate.burst();
        this.filledNanos = nowNanos;
    }

    /** Takes a token if there is one. */
    boolean take(long nowNanos) {
        fill(nowNanos);
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /** How long until there is a token again. */
    Duration untilNext(long nowNanos) {
        fill(nowNanos);
        return Duration.ofNanos((long) Math.ceil(Math.max(0, 1 - tokens) / rate.perNano()));
    }

    private void fill(long nowNanos) {
        tokens = Math.min(rate.burst(), tokens + (nowNanos - filledNanos) * rate.perNano());
        filledNanos = nowNanos;
    }
}
