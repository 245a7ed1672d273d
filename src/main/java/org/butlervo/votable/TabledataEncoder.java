// SPDX-License-Identifier: MIT
package org.butlervo.votable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.butlervo.table.Cells;
import org.butlervo.table.Column;
import org.butlervo.table.DataType;
import org.butlervo.table.RowBuffer;
import org.butlervo.table.RowEncoder;

/**
 * Rows as TABLEDATA (VOTable 1.4 section 5.1): a null is an empty TD, which is also how an empty text looks; infinities are {@code +Inf} and {@code
 * -Inf}. Text columns are declared {@code char}, which clients expect, and hold UTF-8 like the document around them. Immutable.
 */
public final class TabledataEncoder implements RowEncoder {
    private static final byte[] ROW_START = ascii("<TR><TD>");
    private static final byte[] NEXT_CELL = ascii("</TD><TD>");
    private static final byte[] ROW_END = ascii("</TD></TR>\n");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] PLUS_INFINITY = ascii("+Inf");
    private static final byte[] MINUS_INFINITY = ascii("-Inf");

    private final CellEncoder[] encoders;

    public TabledataEncoder(List<Column> columns) {
        this.encoders = columns.stream().map(column -> encoder(column.type())).toArray(CellEncoder[]::new);
    }

    @Override
    public void encode(Cells row, RowBuffer buffer) {
        buffer.put(ROW_START);
        for (int i = 0; i < encoders.length; i++) {
            if (i > 0) {
                buffer.put(NEXT_CELL);
            }
            if (!row.isNull(i)) {
                encoders[i].encode(row, i, buffer);
            }
        }
        buffer.put(ROW_END);
    }

    private static CellEncoder encoder(DataType type) {
        return switch (type) {
            case TEXT -> (row, position, buffer) -> XmlText.put(row.text(position), buffer);
            case INT, LONG -> (row, position, buffer) -> buffer.putDecimal(row.integer(position));
            case DOUBLE -> (row, position, buffer) -> putReal(row.real(position), buffer);
            case BOOLEAN -> (row, position, buffer) -> buffer.put(row.get(position, Boolean.class) ? TRUE : FALSE);
        };
    }

    private static void putReal(double value, RowBuffer buffer) {
        if (Double.isInfinite(value)) {
            buffer.put(value > 0 ? PLUS_INFINITY : MINUS_INFINITY);
        } else {
            buffer.putDecimal(value);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
