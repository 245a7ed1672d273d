// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A media type or, in an Accept header, a media range. Grammar: {@code type/subtype *(";" name "=" value)} with optional blanks around each part;
 * {@code text/csv;header=present}, {@code text/*}. Types, names and values are compared without regard to case and kept in lower case, except the
 * case of values, which is kept for display.
 *
 * @param type such as {@code text}, or {@code *}
 * @param subtype such as {@code csv}, or {@code *}
 * @param parameters by name
 */
public record MediaType(String type, String subtype, Map<String, String> parameters) {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    public MediaType {
        type = type.toLowerCase(Locale.ROOT);
        subtype = subtype.toLowerCase(Locale.ROOT);
        if (!TOKEN.matcher(type).matches() || !TOKEN.matcher(subtype).matches()) {
            throw new IllegalArgumentException("not a media type");
        }
        TreeMap<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(parameters);
        parameters = Collections.unmodifiableSortedMap(sorted);
    }

    /**
     * Reads a media type or range.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static MediaType parse(String text) {
        String[] parts = text.split(";", -1);
        String[] names = parts[0].strip().split("/", -1);
        if (names.length != 2) {
            throw new IllegalArgumentException("not a media type");
        }
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                String name = parts[i].substring(0, equals).strip().toLowerCase(Locale.ROOT);
                parameters.put(name, unquoted(parts[i].substring(equals + 1).strip()));
            }
        }
        return new MediaType(names[0], names[1], parameters);
    }

    /** Whether this range has room for the other type: equal where this is no wildcard, and every parameter of this is one of the other's. */
    public boolean includes(MediaType other) {
        return (type.equals("*") || type.equals(other.type))
                && (subtype.equals("*") || subtype.equals(other.subtype))
                && parameters.entrySet().stream()
                        .allMatch(entry -> entry.getValue().equalsIgnoreCase(other.parameters.get(entry.getKey())));
    }

    /** How much this range says: wildcards say nothing. */
    int precision() {
        return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1) + parameters.size();
    }

    /** The same without one of its parameters. */
    MediaType without(String parameter) {
        Map<String, String> rest = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        rest.putAll(parameters);
        rest.remove(parameter);
        return new MediaType(type, subtype, rest);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(type).append('/').append(subtype);
        parameters.forEach(
                (name, value) -> text.append(';').append(name).append('=').append(value));
        return text.toString();
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
