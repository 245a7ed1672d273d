// SPDX-License-Identifier: MIT
package org.butlervo.dali;

import java.util.List;
import java.util.Locale;
import org.butlervo.sky.Box;
import org.butlervo.sky.Circle;
import org.butlervo.sky.Region;
import org.butlervo.sky.SimplePolygon;

/**
 * Shapes on the sky as POS takes them (SIA 2.0 section 2.1.1): a word in any case and ICRS coordinates in degrees, parted by white space.
 *
 * <pre>
 * CIRCLE lon lat radius              radius 0 to 180
 * RANGE lon1 lon2 lat1 lat2          ends may be infinite; lon1 above lon2 goes through 0
 * POLYGON lon1 lat1 lon2 lat2 …      at least three vertices, either winding, the smaller side is inside
 * </pre>
 */
public final class Shapes {
    /** What is accepted, for messages. */
    public static final String ACCEPTED =
            "CIRCLE lon lat radius, RANGE lon1 lon2 lat1 lat2, or POLYGON lon1 lat1 lon2 lat2 lon3 lat3 …,"
                    + " all in degrees ICRS";

    private Shapes() {}

    /**
     * Parses a shape.
     *
     * @throws IllegalArgumentException that says what is wrong with it
     */
    public static Region parse(String text) {
        List<String> words = Numbers.words(text);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("it is empty");
        }
        List<String> numbers = words.subList(1, words.size());
        return switch (words.get(0).toUpperCase(Locale.ROOT)) {
            case "CIRCLE" -> circle(numbers);
            case "RANGE" -> range(numbers);
            case "POLYGON" ->
                SimplePolygon.ofDegrees(
                        numbers.stream().mapToDouble(Numbers::finite).toArray());
            default -> throw unknown(words.get(0));
        };
    }

    private static IllegalArgumentException unknown(String word) {
        boolean isNumber = !word.isEmpty() && (Character.isDigit(word.charAt(0)) || "+-.".indexOf(word.charAt(0)) >= 0);
        return new IllegalArgumentException(
                isNumber
                        ? "it starts with a number, as in SIA 1; SIA 2 wants the name of a shape first"
                        : "\"" + Values.shortened(word) + "\" is not the name of a shape");
    }

    private static Region circle(List<String> numbers) {
        demand(numbers, 3, "CIRCLE");
        return Circle.ofDegrees(
                Numbers.finite(numbers.get(0)), Numbers.finite(numbers.get(1)), Numbers.finite(numbers.get(2)));
    }

    private static Region range(List<String> numbers) {
        demand(numbers, 4, "RANGE");
        return Box.ofDegrees(
                Numbers.real(numbers.get(0)),
                Numbers.real(numbers.get(1)),
                Numbers.real(numbers.get(2)),
                Numbers.real(numbers.get(3)));
    }

    private static void demand(List<String> numbers, int count, String shape) {
        if (numbers.size() != count) {
            throw new IllegalArgumentException(shape + " takes " + count + " numbers, not " + numbers.size());
        }
    }
}
