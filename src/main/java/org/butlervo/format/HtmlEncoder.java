// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.util.List;
import org.butlervo.table.Cells;
import org.butlervo.table.Column;
import org.butlervo.table.RowBuffer;
import org.butlervo.table.RowEncoder;
import org.butlervo.votable.XmlText;

/** Rows as HTML table rows; web addresses become links. Immutable. */
final class HtmlEncoder implements RowEncoder {
    private static final String URL_UCD = "meta.ref.url";

    private final List<Column> columns;

    HtmlEncoder(List<Column> columns) {
        this.columns = columns;
    }

    @Override
    public void encode(Cells row, RowBuffer buffer) {
        buffer.putText("<tr>");
        for (int i = 0; i < columns.size(); i++) {
            buffer.putText("<td>");
            if (!row.isNull(i)) {
                putCell(row, i, buffer);
            }
            buffer.putText("</td>");
        }
        buffer.putText("</tr>\n");
    }

    private void putCell(Cells row, int position, RowBuffer buffer) {
        switch (columns.get(position).type()) {
            case TEXT -> putText(columns.get(position), row.text(position), buffer);
            case INT, LONG -> buffer.putDecimal(row.integer(position));
            case DOUBLE -> buffer.putText(Double.toString(row.real(position)));
            case BOOLEAN -> buffer.putText(row.get(position, Boolean.class).toString());
        }
    }

    private static void putText(Column column, String text, RowBuffer buffer) {
        if (column.ucd().equals(URL_UCD) && (text.startsWith("https://") || text.startsWith("http://"))) {
            putLink(text, text, buffer);
        } else {
            XmlText.put(text, buffer);
        }
    }

    /** Puts a link; the address must not come from strangers unchecked, because a page runs what {@code javascript:} addresses say. */
    static void putLink(String address, String text, RowBuffer buffer) {
        buffer.putText("<a href=\"");
        XmlText.put(address, buffer);
        buffer.putText("\">");
        XmlText.put(text, buffer);
        buffer.putText("</a>");
    }
}
