// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.butlervo.quantity.TimeScale;

/** Reads the grammar of {@link Template}. For one use. */
final class TemplateParser {
    private static final Pattern KEY = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern RECORD_FIELD = Pattern.compile("records\\[(\\w+)]\\.(\\w+)");
    private static final Pattern RECORD_TIME =
            Pattern.compile("records\\[(\\w+)]\\.timespan\\.(begin|end)\\.(utc|tai)\\.(isot|iso|mjd|jd|unix)");
    private static final Pattern DIGITS = Pattern.compile("d|0(\\d{1,2})d?");

    /** Fields of records that are no plain values; a timespan needs one of its accessors. */
    private static final Set<String> NOT_TEXT = Set.of("timespan", "region");

    private final String source;
    private final List<TemplatePart> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int position;

    TemplateParser(String source) {
        this.source = source;
    }

    List<TemplatePart> parse() {
        while (position < source.length()) {
            char next = source.charAt(position);
            if (source.startsWith("{{", position) || source.startsWith("}}", position)) {
                literal.append(next);
                position += 2;
            } else if (next == '{') {
                place();
            } else if (next == '}') {
                throw problem("a '}' without '{' (write '}}' for the sign itself)");
            } else {
                literal.append(next);
                position++;
            }
        }
        endLiteral();
        return parts;
    }

    private void place() {
        int end = source.indexOf('}', position);
        if (end < 0) {
            throw problem("a '{' without '}' (write '{{' for the sign itself)");
        }
        String place = source.substring(position + 1, end);
        endLiteral();
        int colon = place.indexOf(':');
        String value = colon < 0 ? place : place.substring(0, colon);
        int minDigits = colon < 0 ? 0 : minDigits(place.substring(colon + 1));
        parts.add(value(value, minDigits));
        position = end + 1;
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            parts.add(new TemplatePart.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private int minDigits(String specification) {
        Matcher digits = DIGITS.matcher(specification);
        if (!digits.matches()) {
            throw problem(
                    "format ':" + specification + "' is not supported, only ':d' and zero padding such as ':03d'");
        }
        return digits.group(1) == null ? 1 : Math.max(1, Integer.parseInt(digits.group(1)));
    }

    private TemplatePart value(String value, int minDigits) {
        Matcher time = RECORD_TIME.matcher(value);
        if (time.matches() && minDigits == 0) {
            return new TemplatePart.RecordTime(
                    time.group(1),
                    TemplatePart.Bound.valueOf(time.group(2).toUpperCase(Locale.ROOT)),
                    TimeScale.valueOf(time.group(3).toUpperCase(Locale.ROOT)),
                    TimeFormat.valueOf(time.group(4).toUpperCase(Locale.ROOT)));
        }
        Matcher field = RECORD_FIELD.matcher(value);
        if (field.matches() && !NOT_TEXT.contains(field.group(2))) {
            return new TemplatePart.RecordField(field.group(1), field.group(2), minDigits);
        }
        if (KEY.matcher(value).matches() && !value.equals("records")) {
            return new TemplatePart.Key(value, minDigits);
        }
        throw problem("'{" + value + "}' is not supported, only a key such as '{visit}', a field such as"
                + " '{records[visit].name}' or a time such as '{records[visit].timespan.begin.utc.isot}'");
    }

    private IllegalArgumentException problem(String what) {
        return new IllegalArgumentException(what);
    }
}
