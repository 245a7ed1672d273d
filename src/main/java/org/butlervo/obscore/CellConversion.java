// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import org.butlervo.table.DataType;
import org.jspecify.annotations.Nullable;

/** Values made fit for a column's type. What cannot be converted becomes a null cell: one odd value never ends a query. */
final class CellConversion {
    private CellConversion() {}

    /** The value as the type holds it, or null. */
    static @Nullable Object fit(@Nullable Object value, DataType type) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case TEXT -> value instanceof String ? value : PythonText.of(value);
            case LONG -> integer(value);
            case INT -> small(integer(value));
            case DOUBLE -> real(value);
            case BOOLEAN -> value instanceof Boolean ? value : truth(value);
        };
    }

    private static @Nullable Long small(@Nullable Long number) {
        return number != null && number.intValue() == number ? number : null;
    }

    private static @Nullable Long integer(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (!(value instanceof String text)) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Double real(Object value) {
        if (value instanceof Double number) {
            return number.isNaN() ? null : number;
        }
        if (value instanceof Long number) {
            return number.doubleValue();
        }
        if (!(value instanceof String text)) {
            return null;
        }
        try {
            Double number = Double.valueOf(text);
            return number.isNaN() ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Truth as the reference converts it: the integer is not zero. */
    private static @Nullable Boolean truth(Object value) {
        Long number = integer(value);
        return number == null ? null : (Boolean) (number != 0);
    }
}
