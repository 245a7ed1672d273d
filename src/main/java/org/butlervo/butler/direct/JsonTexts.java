// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.Collection;
import java.util.List;
import org.butlervo.sky.PixelRanges;

/** Lists as JSON texts, the form in which SQLite takes them. */
final class JsonTexts {
    private JsonTexts() {}

    static Bind array(Collection<?> values) {
        StringBuilder json = new StringBuilder();
        append(json, values);
        return new Bind.Scalar(json.toString());
    }

    /** An array of arrays. */
    static Bind rows(List<? extends Collection<?>> rows) {
        StringBuilder json = new StringBuilder("[");
        for (Collection<?> row : rows) {
            separate(json);
            append(json, row);
        }
        return new Bind.Scalar(json.append(']').toString());
    }

    private static void append(StringBuilder json, Collection<?> values) {
        char before = '[';
        for (Object value : values) {
            json.append(before);
            before = ',';
            if (value instanceof Number) {
                json.append(value);
            } else {
                quote(json, value.toString());
            }
        }
        json.append(values.isEmpty() ? "[]" : "]");
    }

    static Bind pairs(PixelRanges ranges) {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < ranges.size(); i++) {
            separate(json);
            json.append('[')
                    .append(ranges.begin(i))
                    .append(',')
                    .append(ranges.end(i))
                    .append(']');
        }
        return new Bind.Scalar(json.append(']').toString());
    }

    private static void separate(StringBuilder json) {
        if (json.length() > 1) {
            json.append(',');
        }
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
