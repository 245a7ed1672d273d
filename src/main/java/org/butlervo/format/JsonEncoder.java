// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.util.List;
import org.butlervo.table.Cells;
import org.butlervo.table.Column;
import org.butlervo.table.RowBuffer;
import org.butlervo.table.RowEncoder;

/** Rows as JSON arrays with a comma between them. Has the state of one document: whether a row stands before the next. */
final class JsonEncoder implements RowEncoder {
    private final List<Column> columns;
    private boolean first = true;

    JsonEncoder(List<Column> columns) {
        this.columns = columns;
    }

    @Override
    public void encode(Cells row, RowBuffer buffer) {
        buffer.putText(first ? "\n[" : ",\n[");
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                buffer.put(',');
            }
            putCell(row, i, buffer);
        }
        buffer.put(']');
        first = false;
    }

    private void putCell(Cells row, int position, RowBuffer buffer) {
        if (row.isNull(position)) {
            buffer.putText("null");
            return;
        }
        switch (columns.get(position).type()) {
            case TEXT -> JsonText.put(row.text(position), buffer);
            case INT, LONG -> buffer.putDecimal(row.integer(position));
            case DOUBLE -> putReal(row.real(position), buffer);
            case BOOLEAN -> buffer.putText(row.get(position, Boolean.class).toString());
        }
    }

    /** JSON has no infinite numbers. */
    private static void putReal(double value, RowBuffer buffer) {
        if (Double.isInfinite(value)) {
            JsonText.put(Double.toString(value), buffer);
        } else {
            buffer.putDecimal(value);
        }
    }
}
