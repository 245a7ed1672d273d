// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/**
 * Sine, cosine and arctangent to the last digit. The registry's vertices were made with functions that round correctly, or nearly so; with those of
 * Java, which may be off by a digit, the same degrees would make another vertex, and shapes that share it would not touch.
 */
final class Trigonometry {
    /** π/2 to 48 digits. */
    private static final double QUARTER = Math.PI / 2;

    private static final double QUARTER_MIDDLE = 6.123233995736766e-17;
    private static final double QUARTER_LOW = -1.4973849048591833e-33;

    /** So many terms of the Taylor series are below 1e-32 up to π/4. */
    private static final int TERMS = 15;

    /** Up to this ratio the series of the arctangent needs few terms. */
    private static final double SMALL_RATIO = 0.125;

    private Trigonometry() {}

    /** The sine of an angle of at most a few turns, in radians. */
    static double sin(double angle) {
        return quadrant(angle, 0);
    }

    /** The cosine of an angle of at most a few turns, in radians. */
    static double cos(double angle) {
        return quadrant(angle, 1);
    }

    /** The sine of an angle and some quarter turns. */
    private static double quadrant(double angle, int quartersMore) {
        double quarters = Math.rint(angle / QUARTER);
        DoubleDouble rest = DoubleDouble.sum(angle, 0)
                .plus(DoubleDouble.product(-quarters, QUARTER))
                .plus(DoubleDouble.product(-quarters, QUARTER_MIDDLE))
                .plus(DoubleDouble.product(-quarters, QUARTER_LOW));
        int quadrant = Math.floorMod((int) quarters + quartersMore, 4);
        DoubleDouble value = (quadrant & 1) == 0 ? series(rest, rest, 1) : series(DoubleDouble.ONE, rest, 0);
        return quadrant < 2 ? value.high() : -value.high();
    }

    /** first - first r²/((k+1)(k+2)) + … */
    private static DoubleDouble series(DoubleDouble first, DoubleDouble r, int k) {
        DoubleDouble minusSquare = r.times(r).negated();
        DoubleDouble term = first;
        DoubleDouble sum = first;
        for (int i = 0; i < TERMS; i++) {
            int factor = 2 * i + k;
            term = term.times(minusSquare).dividedBy((factor + 1) * (factor + 2));
            sum = sum.plus(term);
        }
        return sum;
    }

    /** The angle whose tangent is y / x, for positive x and any y that is not negative. */
    static double atan2(double y, double x) {
        if (y > SMALL_RATIO * x) {
            return Math.atan2(y, x);
        }
        double ratio = y / x;
        double rest = Math.fma(-ratio, x, y) / x;
        double s = ratio * ratio;
        double tail = 1 / 15.0 - s * (1 / 17.0 - s / 19);
        double series =
                1 / 3.0 - s * (1 / 5.0 - s * (1 / 7.0 - s * (1 / 9.0 - s * (1 / 11.0 - s * (1 / 13.0 - s * tail)))));
        return ratio + (rest - ratio * s * series);
    }
}
