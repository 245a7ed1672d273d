// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Readers of YAML values for {@link YamlFields}. Each throws IllegalArgumentException that says what is accepted. */
final class YamlValues {
    private YamlValues() {}

    static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("must be a text, not " + value + " (quotes help)");
    }

    /** A text, where a number that was not quoted is one too. */
    static String label(Object value) {
        return value instanceof Number ? value.toString() : text(value);
    }

    static Template template(Object value) {
        return Template.parse(text(value));
    }

    static long integer(Object value) {
        try {
            return Long.parseLong(value.toString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be an integer, not " + value, e);
        }
    }

    static int calibLevel(Object value) {
        long level = integer(value);
        if (level < 0 || level > 4) {
            throw new IllegalArgumentException("must be 0, 1, 2, 3 or 4, not " + value);
        }
        return (int) level;
    }

    /** Two integers. */
    static List<Long> pixels(Object value) {
        if (value instanceof List<?> list && list.size() == 2 && !list.contains(null)) {
            return list.stream().map(pixels -> integer((Object) pixels)).toList();
        }
        throw new IllegalArgumentException("must be two integers, such as [4072, 4000]");
    }

    /** Two wavelengths in metres, either of which may be null. */
    static SpectralRange spectralRange(Object value) {
        if (value instanceof List<?> list && list.size() == 2) {
            return new SpectralRange(metres(list.get(0)), metres(list.get(1)));
        }
        throw new IllegalArgumentException("must be two wavelengths in metres, such as [551.0e-9, 689.1e-9]");
    }

    private static OptionalDouble metres(@Nullable Object value) {
        if (value == null) {
            return OptionalDouble.empty();
        }
        double metres;
        try {
            metres = Double.parseDouble(value.toString());
        } catch (NumberFormatException e) {
            metres = Double.NaN;
        }
        if (metres > 0 && Double.isFinite(metres)) {
            return OptionalDouble.of(metres);
        }
        throw new IllegalArgumentException("a wavelength must be a positive number or null, not " + value);
    }
}
