// SPDX-License-Identifier: MIT
package org.butlervo.quantity;

/**
 * Conversion between UTC, as users write it, and TAI, as Butler stores it: nanoseconds since 1970-01-01T00:00:00 TAI. Integers carry the days and
 * the nanoseconds of the day, so that no digit of a double is lost. A UTC day that ends with a leap second is stretched to 86 401 seconds, which
 * makes the Modified Julian Date of every instant unique. Before 1972 TAI is taken to be 10 s ahead of UTC throughout: continuous and monotone,
 * though up to 2.1 s from the truth. After the last line of the leap-second table its difference stays.
 */
public final class UtcTai {
    private static final double MJD_BEFORE_ALL = 40_500;
    private static final double MJD_AFTER_ALL = 88_100;

    private UtcTai() {}

    /** Modified Julian Date (UTC, days), the double nearest to the instant. */
    public static double mjdUtc(long taiNanos) {
        return TimeScale.UTC.mjd(taiNanos);
    }

    /**
     * The nanosecond nearest to a Modified Julian Date, at least {@link Timespan#MIN_NANOS} and at most {@link Timespan#MAX_NANOS}, which also
     * stand for dates beyond them and for the infinities.
     *
     * @param mjdUtc days
     * @throws IllegalArgumentException if it is not a number
     */
    public static long taiNanos(double mjdUtc) {
        if (Double.isNaN(mjdUtc)) {
            throw new IllegalArgumentException("a date is not a number");
        }
        if (mjdUtc < MJD_BEFORE_ALL) {
            return Timespan.MIN_NANOS;
        }
        if (mjdUtc > MJD_AFTER_ALL) {
            return Timespan.MAX_NANOS;
        }
        double day = Math.floor(mjdUtc);
        long nanos = LeapSeconds.TABLE.taiNanos((long) day - LeapSeconds.MJD_OF_1970, mjdUtc - day);
        return Math.max(Timespan.MIN_NANOS, Math.min(nanos, Timespan.MAX_NANOS));
    }

    /** Date and time in UTC with six digits after the second and no zone: {@code 2025-04-21T00:59:23.000000}. */
    public static String isoUtc(long taiNanos) {
        return TimeScale.UTC.isot(taiNanos);
    }

    /** Seconds since 1970-01-01T00:00:00 UTC, leap seconds not counted. */
    public static double unixSeconds(long taiNanos) {
        return TimeScale.UTC.at(taiNanos).unix();
    }
}
