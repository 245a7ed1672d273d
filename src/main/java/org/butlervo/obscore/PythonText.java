// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.math.BigDecimal;
import java.math.MathContext;

/** Values as Python's {@code str} writes them, so that a template gives the same text here as in Rubin's service. */
final class PythonText {
    /** Decimal digits that tell any two doubles apart. */
    private static final int MAX_DIGITS = 17;

    private PythonText() {}

    /** The text of a String, Long, Double or Boolean. */
    static String of(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        return value instanceof Double number ? of(number.doubleValue()) : value.toString();
    }

    /** The shortest decimal that reads back as the same number, with an exponent below 1e-4 and from 1e16. */
    static String of(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value > 0 ? "0.0" : "-0.0";
        }
        BigDecimal shortest = shortest(value);
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = shortest.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String digits = shortest.movePointLeft(exponent).toPlainString();
        return "%se%+03d".formatted(digits, exponent);
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MAX_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MAX_DIGITS)).stripTrailingZeros();
    }
}
