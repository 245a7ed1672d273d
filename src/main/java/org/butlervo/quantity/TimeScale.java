// SPDX-License-Identifier: MIT
package org.butlervo.quantity;

/**
 * A scale in which an instant, given as nanoseconds of TAI since 1970-01-01T00:00:00 TAI, is written as a date. Numbers are correctly rounded
 * doubles; on the scale UTC a day that ends with a leap second is stretched to 86 401 seconds.
 */
public enum TimeScale {
    UTC {
        @Override
        DayTime at(long taiNanos) {
            return LeapSeconds.TABLE.utc(taiNanos);
        }
    },
    TAI {
        @Override
        DayTime at(long taiNanos) {
            return new DayTime(
                    Math.floorDiv(taiNanos, LeapSeconds.NANOS_PER_DAY),
                    Math.floorMod(taiNanos, LeapSeconds.NANOS_PER_DAY),
                    LeapSeconds.NANOS_PER_DAY);
        }
    };

    abstract DayTime at(long taiNanos);

    /** Modified Julian Date. */
    public double mjd(long taiNanos) {
        return at(taiNanos).mjd();
    }

    /** Julian Date. */
    public double jd(long taiNanos) {
        return at(taiNanos).jd();
    }

    /** Date and time with six digits after the second, {@code 2025-04-21T00:59:23.000000}. */
    public String isot(long taiNanos) {
        return at(taiNanos).iso('T');
    }

    /** Like {@link #isot} with a blank between date and time. */
    public String iso(long taiNanos) {
        return at(taiNanos).iso(' ');
    }
}
