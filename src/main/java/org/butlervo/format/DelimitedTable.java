// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.butlervo.table.Outcome;
import org.butlervo.table.RowBuffer;
import org.butlervo.table.TableDocument;

/** A line of names, lines of cells, and nothing behind them unless the rows failed. */
final class DelimitedTable {
    private static final byte[] NOTHING = {};

    private DelimitedTable() {}

    static TableWriter open(TableDocument document, char delimiter, OutputStream out) throws IOException {
        DelimitedEncoder encoder = new DelimitedEncoder(document.columns(), delimiter);
        RowBuffer names = new RowBuffer();
        encoder.encodeNames(names);
        return new StreamedTable(out, names.toByteArray(), encoder, DelimitedTable::tail);
    }

    /** A failure has to be seen, if only by a line that is no row. */
    private static byte[] tail(Outcome outcome) {
        if (outcome instanceof Outcome.Failed) {
            String line = "# " + outcome.status() + " " + outcome.text() + "\r\n";
            return line.getBytes(StandardCharsets.UTF_8);
        }
        return NOTHING;
    }
}
