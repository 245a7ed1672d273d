// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.butlervo.table.Column;
import org.butlervo.table.DataType;
import org.butlervo.votable.Binary2Encoder;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.table.AbstractStarTable;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.RowSequence;

/** The rows of a file as a table of STIL. */
final class RowFileTable extends AbstractStarTable {
    /** What a FITS header card has room for; a longer utype would be cut, which makes it another one. */
    private static final int LONGEST_CARD_TEXT = 68;

    private final RowFile file;

    RowFileTable(String name, RowFile file) {
        this.file = file;
        setName(name);
    }

    @Override
    public int getColumnCount() {
        return file.columns().size();
    }

    @Override
    public long getRowCount() {
        return file.rowCount();
    }

    @Override
    public ColumnInfo getColumnInfo(int position) {
        Column column = file.columns().get(position);
        ColumnInfo info = new ColumnInfo(column.name(), contentClass(column.type()), column.description());
        if (column.type() == DataType.TEXT) {
            info.setElementSize(Math.max(1, file.longestText(position)));
        }
        info.setUnitString(column.unit());
        info.setUCD(column.ucd());
        if (column.utype().length() <= LONGEST_CARD_TEXT) {
            info.setUtype(column.utype());
        }
        info.setXtype(column.xtype());
        return info;
    }

    @Override
    public RowSequence getRowSequence() throws IOException {
        return new Sequence();
    }

    private static Class<?> contentClass(DataType type) {
        return switch (type) {
            case TEXT -> String.class;
            case INT -> Integer.class;
            case LONG -> Long.class;
            case DOUBLE -> Double.class;
            case BOOLEAN -> Boolean.class;
        };
    }

    private final class Sequence implements RowSequence {
        private final DataInputStream in = file.open();
        private final @Nullable Object[] row = new @Nullable Object[getColumnCount()];
        private long rest = getRowCount();

        Sequence() throws IOException {}

        @Override
        public boolean next() throws IOException {
            if (rest == 0) {
                return false;
            }
            rest--;
            byte[] nulls = in.readNBytes((row.length + Byte.SIZE - 1) / Byte.SIZE);
            for (int i = 0; i < row.length; i++) {
                Object cell = read(file.columns().get(i));
                boolean isNull = (nulls[i / Byte.SIZE] & 0x80 >> i % Byte.SIZE) != 0;
                row[i] = isNull ? null : cell;
            }
            return true;
        }

        private Object read(Column column) throws IOException {
            return switch (column.type()) {
                case TEXT ->
                    Binary2Encoder.isAscii(column)
                            ? new String(in.readNBytes(in.readInt()), StandardCharsets.US_ASCII)
                            : new String(in.readNBytes(Character.BYTES * in.readInt()), StandardCharsets.UTF_16BE);
                case INT -> in.readInt();
                case LONG -> in.readLong();
                case DOUBLE -> in.readDouble();
                case BOOLEAN -> in.readByte() == 'T';
            };
        }

        @Override
        public @Nullable Object getCell(int position) {
            return row[position];
        }

        @Override
        public @Nullable Object[] getRow() {
            return row.clone();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
