// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/**
 * A number as the unevaluated sum of two doubles, good for about 31 decimal digits.
 *
 * @param high the nearest double
 * @param low the rest, at most half a unit in the last place of high
 */
record DoubleDouble(double high, double low) {
    static final DoubleDouble ZERO = new DoubleDouble(0, 0);
    static final DoubleDouble ONE = new DoubleDouble(1, 0);

    /** The exact sum of two doubles. */
    static DoubleDouble sum(double a, double b) {
        double high = a + b;
        double part = high - a;
        return new DoubleDouble(high, (a - (high - part)) + (b - part));
    }

    /** The exact product of two doubles. */
    static DoubleDouble product(double a, double b) {
        double high = a * b;
        return new DoubleDouble(high, Math.fma(a, b, -high));
    }

    DoubleDouble plus(DoubleDouble other) {
        DoubleDouble highs = sum(high, other.high);
        DoubleDouble lows = sum(low, other.low);
        DoubleDouble most = sum(highs.high, highs.low + lows.high);
        return sum(most.high, most.low + lows.low);
    }

    DoubleDouble times(DoubleDouble other) {
        DoubleDouble highs = product(high, other.high);
        return sum(highs.high, highs.low + (high * other.low + low * other.high));
    }

    DoubleDouble dividedBy(double divisor) {
        double quotient = high / divisor;
        double rest = Math.fma(-quotient, divisor, high) + low;
        return sum(quotient, rest / divisor);
    }

    DoubleDouble negated() {
        return new DoubleDouble(-high, -low);
    }
}
