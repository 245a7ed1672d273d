// SPDX-License-Identifier: MIT
package org.butlervo.dali;

import java.util.List;
import org.butlervo.quantity.Interval;

/**
 * Intervals as SIA 2.0 section 2.1 has them: one number, or two parted by white space, closed; an open end is infinite.
 *
 * <p>Examples: {@code 5.5e-7} is the interval from 5.5e-7 to 5.5e-7, {@code 300 +Inf} everything from 300 on.
 */
public final class Intervals {
    private Intervals() {}

    /**
     * Parses an interval.
     *
     * @throws IllegalArgumentException if there are more or fewer numbers, or the first is above the second
     */
    public static Interval parse(String text) {
        List<String> words = Numbers.words(text);
        return switch (words.size()) {
            case 0 -> throw new IllegalArgumentException("it is empty");
            case 1 -> Interval.at(Numbers.real(words.get(0)));
            case 2 -> new Interval(Numbers.real(words.get(0)), Numbers.real(words.get(1)));
            default -> throw new IllegalArgumentException("it has " + words.size() + " numbers");
        };
    }
}
