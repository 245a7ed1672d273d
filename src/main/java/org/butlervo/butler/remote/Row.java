// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.butlervo.butler.FieldType;
import org.butlervo.quantity.Timespan;
import org.jspecify.annotations.Nullable;

/**
 * A row of an answer. What does not have the type that the protocol promises makes a {@link org.butlervo.fault.FatalFault}.
 *
 * @param values as many as the layout of the query has columns
 */
record Row(JsonArray values) {
    /** The rows of a page, each with that many values. */
    static List<Row> of(JsonObject page, int width) {
        try {
            List<Row> rows = new ArrayList<>();
            for (JsonValue row : page.getJsonArray("rows")) {
                if (row.asJsonArray().size() != width) {
                    throw ServerFaults.unreadable(
                            "a row of " + row.asJsonArray().size() + " values instead of " + width);
                }
                rows.add(new Row(row.asJsonArray()));
            }
            return rows;
        } catch (ClassCastException | NullPointerException e) {
            throw ServerFaults.unreadable("a page without rows", e);
        }
    }

    /** The value of a column: Long, Double, String, Boolean or Timespan; null where the repository has none. */
    @Nullable
    Object value(RowLayout.Column column) {
        JsonValue value = values.get(column.position());
        return value == JsonValue.NULL ? null : value(value, column.type());
    }

    private static @Nullable Object value(JsonValue value, FieldType type) {
        try {
            return switch (type) {
                case INTEGER -> ((JsonNumber) value).longValueExact();
                case REAL -> ((JsonNumber) value).doubleValue();
                case TEXT -> ((JsonString) value).getString();
                case FLAG -> flag(value);
                case TIMESPAN -> timespan(value.asJsonArray());
            };
        } catch (ClassCastException | ArithmeticException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw ServerFaults.unreadable(value + " is not of type " + type, e);
        }
    }

    private static boolean flag(JsonValue value) {
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw new ClassCastException("not a truth value");
        }
        return value == JsonValue.TRUE;
    }

    /** Null for an empty span. */
    private static @Nullable Timespan timespan(JsonArray bounds) {
        long begin = bounds.getJsonNumber(0).longValueExact();
        long end = bounds.getJsonNumber(1).longValueExact();
        return begin > end ? null : new Timespan(begin, end);
    }

    /** The text at the position. */
    String text(int position) {
        try {
            return values.getString(position);
        } catch (ClassCastException e) {
            throw ServerFaults.unreadable(values.get(position) + " is no text", e);
        }
    }

    /** The text at the position, empty for null. */
    String textOrNone(int position) {
        return values.isNull(position) ? "" : text(position);
    }

    /** The UUID at the position. */
    UUID uuid(int position) {
        try {
            return UUID.fromString(text(position));
        } catch (IllegalArgumentException e) {
            throw ServerFaults.unreadable(values.get(position) + " is no UUID", e);
        }
    }
}
