// SPDX-License-Identifier: MIT
package org.butlervo.dali;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers as VOTable writes them: decimal or exponent form, infinities in any case, sign and length.
 *
 * <pre>
 * number   = [sign] digits ["." digits] [("e" | "E") [sign] digits]
 * infinity = [sign] ("inf" | "infinity")
 * </pre>
 */
public final class Numbers {
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern INFINITE = Pattern.compile("[+-]?inf(inity)?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");

    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private Numbers() {}

    /** The words of a text, parted by white space. */
    public static List<String> words(String text) {
        return Stream.of(BLANKS.split(text)).filter(word -> !word.isEmpty()).toList();
    }

    /**
     * Parses a real number, which may be infinite.
     *
     * @throws IllegalArgumentException if the word is something else, NaN included
     */
    public static double real(String word) {
        if (DECIMAL.matcher(word).matches()) {
            return Double.parseDouble(word);
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (INFINITE.matcher(lower).matches()) {
            return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        throw new IllegalArgumentException("\"" + Values.shortened(word) + "\" is not a number");
    }

    /**
     * Parses a finite real number.
     *
     * @throws IllegalArgumentException if the word is something else
     */
    public static double finite(String word) {
        double value = real(word);
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("\"" + Values.shortened(word) + "\" is not a finite number");
        }
        return value;
    }

    /**
     * Parses an integer; one beyond the range of a long is the nearest long.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static long integer(String text) {
        String word = text.strip();
        if (!INTEGER.matcher(word).matches()) {
            throw new IllegalArgumentException("it is not an integer");
        }
        BigInteger value = new BigInteger(word);
        return value.max(LONG_MIN).min(LONG_MAX).longValueExact();
    }
}
