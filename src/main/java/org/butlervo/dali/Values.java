// SPDX-License-Identifier: MIT
package org.butlervo.dali;

import java.util.List;
import java.util.function.Function;
import org.butlervo.fault.UsageFault;

/** Turns the texts of a parameter into values, and a text that is none into a fault that helps. */
public final class Values {
    private static final int LONGEST_QUOTE = 80;

    private Values() {}

    /**
     * Parses every text of a parameter.
     *
     * @param name of the parameter
     * @param accepted what the parameter takes, for the fault's text
     * @param parser of one text; throws IllegalArgumentException with the reason in plain words
     * @throws UsageFault that names the parameter, quotes the value and says what is accepted
     */
    public static <T> List<T> parse(String name, List<String> texts, String accepted, Function<String, T> parser) {
        return texts.stream().map(text -> parse(name, text, accepted, parser)).toList();
    }

    /** Parses one text of a parameter, as {@link #parse(String, List, String, Function)} does. */
    public static <T> T parse(String name, String text, String accepted, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new UsageFault(
                    "invalid " + name + " value \"" + shortened(text) + "\": " + e.getMessage() + "; accepted: "
                            + accepted,
                    e);
        }
    }

    /** The text, cut where it is too long to quote. */
    public static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
