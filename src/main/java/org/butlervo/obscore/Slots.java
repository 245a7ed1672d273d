// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import org.butlervo.butler.DatasetRow;
import org.butlervo.table.DataType;
import org.jspecify.annotations.Nullable;

/** Reads values at the {@link FieldSlots} of a row. */
final class Slots {
    private Slots() {}

    /** A cell that shows a field as it is, or null where it does not fit the column. */
    static CellSource field(int slot, DataType columnType) {
        return row -> row.fields().isNull(slot)
                ? null
                : CellConversion.fit(row.fields().get(slot, Object.class), columnType);
    }

    /** The text at a slot, or null. */
    static @Nullable String text(DatasetRow row, int slot) {
        return row.fields().isNull(slot) ? null : row.fields().text(slot);
    }
}
