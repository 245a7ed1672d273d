// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.util.Arrays;
import java.util.List;
import org.butlervo.table.Cells;
import org.butlervo.table.Column;
import org.butlervo.table.RowBuffer;
import org.butlervo.table.RowEncoder;
import org.butlervo.votable.LegalXml;

/**
 * Rows as lines of cells with a delimiter between them (RFC 4180 for a comma). A null is an empty cell, an empty text is {@code ""}. A text that
 * holds more than ASCII letters, digits and signs, or the delimiter or a quote, stands in quotes, its quotes doubled. Infinities are {@code Infinity} and {@code -Infinity}. Immutable.
 */
final class DelimitedEncoder implements RowEncoder {
    private static final byte[] LINE_END = {'\r', '\n'};

    private final List<Column> columns;
    private final char delimiter;
    /** The ASCII characters that need no quotes around them. */
    private final boolean[] unquoted;

    DelimitedEncoder(List<Column> columns, char delimiter) {
        this.columns = columns;
        this.delimiter = delimiter;
        this.unquoted = unquoted(delimiter);
    }

    /** Puts the line of column names. */
    void encodeNames(RowBuffer buffer) {
        for (int i = 0; i < columns.size(); i++) {
            putDelimiter(i, buffer);
            putText(columns.get(i).name(), buffer);
        }
        buffer.put(LINE_END);
    }

    @Override
    public void encode(Cells row, RowBuffer buffer) {
        for (int i = 0; i < columns.size(); i++) {
            putDelimiter(i, buffer);
            if (!row.isNull(i)) {
                putCell(row, i, buffer);
            }
        }
        buffer.put(LINE_END);
    }

    private void putDelimiter(int position, RowBuffer buffer) {
        if (position > 0) {
            buffer.put(delimiter);
        }
    }

    private void putCell(Cells row, int position, RowBuffer buffer) {
        switch (columns.get(position).type()) {
            case TEXT -> putText(row.text(position), buffer);
            case INT, LONG -> buffer.putDecimal(row.integer(position));
            case DOUBLE -> putReal(row.real(position), buffer);
            case BOOLEAN -> buffer.putText(row.get(position, Boolean.class).toString());
        }
    }

    private static void putReal(double value, RowBuffer buffer) {
        if (Double.isInfinite(value)) {
            buffer.putText(Double.toString(value));
        } else {
            buffer.putDecimal(value);
        }
    }

    private void putText(String text, RowBuffer buffer) {
        int start = buffer.size();
        boolean plain = buffer.putPlain(text, 0, unquoted) == text.length();
        if (!plain || needsQuotesAtItsEnds(text)) {
            buffer.truncate(start);
            putQuoted(LegalXml.clean(text), buffer);
        }
    }

    private static boolean needsQuotesAtItsEnds(String text) {
        return text.isBlank() || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ';
    }

    private static void putQuoted(String text, RowBuffer buffer) {
        buffer.put('"');
        buffer.putText(text.replace("\"", "\"\""));
        buffer.put('"');
    }

    private static boolean[] unquoted(char delimiter) {
        boolean[] unquoted = new boolean[0x80];
        Arrays.fill(unquoted, ' ', unquoted.length, true);
        unquoted[delimiter] = false;
        unquoted['"'] = false;
        return unquoted;
    }
}
