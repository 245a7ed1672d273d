// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/** Writes degrees with six decimals, as {@code %.6f} would, but without its cost and without a negative zero. */
final class DecimalDegrees {
    private static final double SCALE = 1e6;
    private static final long UNITS_PER_DEGREE = 1_000_000;
    private static final long FULL_TURN = 360 * UNITS_PER_DEGREE;

    private DecimalDegrees() {}

    /** A longitude in [0, 360]; what rounds to 360 is 0. */
    static void appendLongitude(StringBuilder text, double degrees) {
        long units = round(degrees);
        append(text, units == FULL_TURN ? 0 : units);
    }

    /** An angle of at most 360 degrees either way. */
    static void append(StringBuilder text, double degrees) {
        append(text, round(degrees));
    }

    /** Millionths of a degree; ties of the exact binary value go to the even number. */
    private static long round(double degrees) {
        double product = degrees * SCALE;
        double rest = Math.fma(degrees, SCALE, -product);
        double floor = Math.floor(product);
        // exact: the difference of neighbours is representable
        double half = product - floor - 0.5;
        long units = (long) floor;
        boolean up = half > 0 || (half == 0 && (rest > 0 || (rest == 0 && (units & 1) == 1)));
        return up ? units + 1 : units;
    }

    private static void append(StringBuilder text, long units) {
        if (units < 0) {
            text.append('-');
        }
        long magnitude = Math.abs(units);
        text.append(magnitude / UNITS_PER_DEGREE).append('.');
        int decimals = (int) (magnitude % UNITS_PER_DEGREE);
        for (int power = 100_000; power > 0; power /= 10) {
            text.append((char) ('0' + decimals / power % 10));
        }
    }
}
