// SPDX-License-Identifier: MIT
package org.butlervo.votable;

import java.util.List;
import org.butlervo.table.Cells;
import org.butlervo.table.Column;
import org.butlervo.table.DataType;
import org.butlervo.table.RowBuffer;
import org.butlervo.table.RowEncoder;

/**
 * Rows as BINARY2 (VOTable 1.4 section 5.4): one bit per column that says whether the cell is null, then the cells, big-endian. An empty text is not
 * null here.
 *
 * <p>Text columns are {@code unicodeChar}, UTF-16, where TABLEDATA has {@code char}: up to VOTable 1.5 a binary {@code char} is ASCII, and widespread
 * readers refuse a whole document for one other byte. Regions, by far the longest texts, are ASCII by their grammar, so they stay {@code char}. Immutable.
 */
public final class Binary2Encoder implements RowEncoder {
    private static final int BIT_OF_FIRST = 0x80;
    private static final String REGION = "adql:REGION";

    private final CellEncoder[] encoders;
    private final CellEncoder[] fillers;
    private final byte[] noFlags;

    public Binary2Encoder(List<Column> columns) {
        this.encoders = columns.stream().map(Binary2Encoder::encoder).toArray(CellEncoder[]::new);
        this.fillers = columns.stream().map(column -> filler(column.type())).toArray(CellEncoder[]::new);
        this.noFlags = new byte[(encoders.length + Byte.SIZE - 1) / Byte.SIZE];
    }

    @Override
    public void encode(Cells row, RowBuffer buffer) {
        int flags = buffer.size();
        buffer.put(noFlags);
        for (int i = 0; i < encoders.length; i++) {
            if (row.isNull(i)) {
                buffer.setBits(flags + i / Byte.SIZE, BIT_OF_FIRST >> i % Byte.SIZE);
                fillers[i].encode(row, i, buffer);
            } else {
                encoders[i].encode(row, i, buffer);
            }
        }
    }

    /** Whether the texts of a column can be nothing but ASCII: they have one byte for each character instead of two. */
    public static boolean isAscii(Column column) {
        return column.xtype().equals(REGION);
    }

    private static CellEncoder encoder(Column column) {
        return switch (column.type()) {
            case TEXT ->
                isAscii(column)
                        ? (row, position, buffer) -> putAscii(row.text(position), buffer)
                        : (row, position, buffer) -> putText(row.text(position), buffer);
            case INT -> (row, position, buffer) -> buffer.putInt(Math.toIntExact(row.integer(position)));
            case LONG -> (row, position, buffer) -> buffer.putLong(row.integer(position));
            case DOUBLE -> (row, position, buffer) -> buffer.putLong(Double.doubleToLongBits(row.real(position)));
            case BOOLEAN -> (row, position, buffer) -> buffer.put(row.get(position, Boolean.class) ? 'T' : 'F');
        };
    }

    /** What stands in the place of a null, for readers that overlook the flag. */
    private static CellEncoder filler(DataType type) {
        return switch (type) {
            case TEXT, INT -> (row, position, buffer) -> buffer.putInt(0);
            case LONG -> (row, position, buffer) -> buffer.putLong(0);
            case DOUBLE -> (row, position, buffer) -> buffer.putLong(Double.doubleToLongBits(Double.NaN));
            case BOOLEAN -> (row, position, buffer) -> buffer.put('?');
        };
    }

    private static void putAscii(String text, RowBuffer buffer) {
        buffer.putInt(text.length());
        buffer.putAscii(text);
    }

    private static void putText(String text, RowBuffer buffer) {
        buffer.putInt(text.length());
        buffer.putUtf16(LegalXml.clean(text));
    }
}
