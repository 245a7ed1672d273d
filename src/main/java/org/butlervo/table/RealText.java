// SPDX-License-Identifier: MIT
package org.butlervo.table;

/**
 * Finite real numbers as decimal text that reads as the same number again, in one of three ways, because {@link Double#toString} alone took half of
 * the time of writing a table.
 */
final class RealText {
    /** From here on a double's last bit is worth at least two units of {@link #FRACTION_BITS}. */
    private static final double LEAST_FIXED = 1.0 / 64;
    /** From here on there is no use in a fixed point. */
    private static final double GREATEST_FIXED = 1L << 50;
    /** Fractions are counted in units of two to the power of minus this; ten times as much still fits a long. */
    private static final int FRACTION_BITS = 59;

    private static final long ONE = 1L << FRACTION_BITS;

    /** Below this a number may still have few digits, like wavelengths in metres. */
    private static final double LEAST_SHORT = 1e-9;

    private static final int SHORT_PLACES = 15;
    private static final double SHORT_SCALE = 1e15;

    private RealText() {}

    static void put(double value, RowBuffer buffer) {
        double magnitude = Math.abs(value);
        if (LEAST_FIXED <= magnitude && magnitude < GREATEST_FIXED) {
            putSign(value, buffer);
            putFixed(magnitude, buffer);
            return;
        }
        long digits = (long) (magnitude * SHORT_SCALE + 0.5);
        // both sides of the division are exact, so its result is the double nearest to these digits
        if (LEAST_SHORT <= magnitude && magnitude < LEAST_FIXED && digits / SHORT_SCALE == magnitude) {
            putSign(value, buffer);
            putShort(digits, buffer);
            return;
        }
        buffer.putAscii(Double.toString(value));
    }

    /**
     * Steele's and White's free-format algorithm in exact fixed-point arithmetic: digits of the fraction until what is left, or what is missing to the
     * next digit, is less than half the distance to the next double.
     */
    private static void putFixed(double magnitude, RowBuffer buffer) {
        long whole = (long) magnitude;
        buffer.putDecimal(whole);
        buffer.put('.');
        long rest = (long) ((magnitude - whole) * ONE);
        long tolerance = (long) ((magnitude - Math.nextDown(magnitude)) * (ONE / 2));
        while (true) {
            rest *= 10;
            tolerance *= 10;
            int digit = (int) (rest >>> FRACTION_BITS);
            rest &= ONE - 1;
            if (rest < tolerance || rest == 0 || ONE - rest < tolerance) {
                // never beyond 9: a carry would have ended the digits before
                buffer.put('0' + digit + (rest > ONE / 2 ? 1 : 0));
                return;
            }
            buffer.put('0' + digit);
        }
    }

    private static void putShort(long digits, RowBuffer buffer) {
        int places = SHORT_PLACES;
        long rest = digits;
        while (rest % 10 == 0) {
            rest /= 10;
            places--;
        }
        buffer.putAscii("0.");
        buffer.putDigits(rest, places);
    }

    private static void putSign(double value, RowBuffer buffer) {
        if (value < 0) {
            buffer.put('-');
        }
    }
}
