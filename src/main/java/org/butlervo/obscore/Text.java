// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.List;
import java.util.Optional;
import org.butlervo.butler.DatasetRow;
import org.butlervo.butler.DimensionField;
import org.butlervo.quantity.TimeScale;
import org.butlervo.quantity.Timespan;
import org.butlervo.table.Cells;
import org.butlervo.table.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A template made ready for the rows of one dataset type: every value has its place in the row, and what is the same in all rows is text already.
 * Thread-safe.
 *
 * @param pieces in order
 */
record Text(List<Piece> pieces) {
    private static final int TYPICAL_LENGTH = 128;

    Text {
        pieces = List.copyOf(pieces);
    }

    /** The text for a row, or null where the row lacks one of the values. */
    @Nullable
    String of(DatasetRow row) {
        StringBuilder text = new StringBuilder(TYPICAL_LENGTH);
        for (Piece piece : pieces) {
            if (!piece.append(text, row)) {
                return null;
            }
        }
        return text.toString();
    }

    /** The text, if it is the same for all rows. */
    Optional<String> constant() {
        if (pieces.isEmpty()) {
            return Optional.of("");
        }
        return pieces.size() == 1 && pieces.get(0) instanceof Literal literal
                ? Optional.of(literal.text())
                : Optional.empty();
    }

    /** The field of which this is nothing but the value. */
    Optional<Field> soleField() {
        return pieces.size() == 1 && pieces.get(0) instanceof Field field && field.minDigits() == 0
                ? Optional.of(field)
                : Optional.empty();
    }

    /** A piece of the text. */
    sealed interface Piece {
        /** Appends the piece; returns false if the row has no value for it. */
        boolean append(StringBuilder text, DatasetRow row);
    }

    record Literal(String text) implements Piece {
        @Override
        public boolean append(StringBuilder text, DatasetRow row) {
            text.append(this.text);
            return true;
        }
    }

    /** The value of a field; with {@code minDigits} above 0 it must be an integer. */
    record Field(DimensionField field, int slot, int minDigits) implements Piece {
        /** Whether a column of that type shows the value unconverted; known for the usual dimensions only. */
        boolean isExactly(DataType columnType) {
            return field.isKey()
                    && switch (columnType) {
                        case LONG -> FieldSlots.isInteger(field.element());
                        case TEXT -> FieldSlots.isText(field.element());
                        case INT, DOUBLE, BOOLEAN -> false;
                    };
        }

        @Override
        public boolean append(StringBuilder text, DatasetRow row) {
            Cells fields = row.fields();
            if (fields.isNull(slot)) {
                return false;
            }
            Object value = fields.get(slot, Object.class);
            if (minDigits > 0) {
                return value instanceof Long number && appendDigits(text, number, minDigits);
            }
            text.append(PythonText.of(value));
            return true;
        }
    }

    record Time(int slot, TemplatePart.Bound bound, TimeScale scale, TimeFormat format) implements Piece {
        @Override
        public boolean append(StringBuilder text, DatasetRow row) {
            if (row.fields().isNull(slot)) {
                return false;
            }
            Timespan timespan = row.fields().get(slot, Timespan.class);
            if (!bound.isKnown(timespan)) {
                return false;
            }
            text.append(format.text(scale, bound.nanos(timespan)));
            return true;
        }
    }

    record DatasetId() implements Piece {
        @Override
        public boolean append(StringBuilder text, DatasetRow row) {
            text.append(row.id());
            return true;
        }
    }

    record Run() implements Piece {
        @Override
        public boolean append(StringBuilder text, DatasetRow row) {
            text.append(row.run());
            return !row.run().isEmpty();
        }
    }

    /** Appends an integer with zeros in front up to that width, the sign included, as Python does. */
    static boolean appendDigits(StringBuilder text, long number, int width) {
        String digits = Long.toString(number);
        int sign = number < 0 ? 1 : 0;
        text.append(digits, 0, sign);
        for (int i = digits.length(); i < width; i++) {
            text.append('0');
        }
        text.append(digits, sign, digits.length());
        return true;
    }
}
