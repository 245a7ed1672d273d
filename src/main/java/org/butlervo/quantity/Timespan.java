// SPDX-License-Identifier: MIT
package org.butlervo.quantity;

/**
 * A half-open span of time as Butler stores it: nanoseconds of TAI since 1970-01-01T00:00:00 TAI, from {@code begin} up to but not including
 * {@code end}. A span without beginning has {@link #MIN_NANOS}, one without end {@link #MAX_NANOS}.
 *
 * @param beginNanos first instant
 * @param endNanos first instant after the span
 */
public record Timespan(long beginNanos, long endNanos) {
    /** Stands for no beginning: 1970-01-01 TAI. */
    public static final long MIN_NANOS = 0L;
    /** Stands for no end: 2100-01-01 TAI. */
    public static final long MAX_NANOS = 4_102_444_800_000_000_000L;

    public Timespan {
        if (beginNanos < MIN_NANOS || endNanos > MAX_NANOS) {
            throw new IllegalArgumentException("a timespan reaches from 1970 to 2100 TAI");
        }
    }

    /** Whether the span has a known beginning. */
    public boolean hasBegin() {
        return beginNanos > MIN_NANOS;
    }

    /** Whether the span has a known end. */
    public boolean hasEnd() {
        return endNanos < MAX_NANOS;
    }
}
