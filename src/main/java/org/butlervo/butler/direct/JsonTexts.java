// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.Collection;
import org.butlervo.sky.PixelRanges;

/** Lists as JSON texts, the form in which SQLite takes them. */
final class JsonTexts {
    private JsonTexts() {}

    static Bind array(Collection<?> values) {
        StringBuilder json = new StringBuilder("[");
        for (Object value : values) {
            separate(json);
            if (value instanceof Number) {
                json.append(value);
            } else {
                quote(json, value.toString());
            }
        }
        return new Bind.Scalar(json.append(']').toString());
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
