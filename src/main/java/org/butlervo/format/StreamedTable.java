// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.butlervo.table.Cells;
import org.butlervo.table.Outcome;
import org.butlervo.table.RowEncoder;
import org.butlervo.table.RowOutput;

/** A document made of a head, rows that are encoded one by one, and a tail that depends on what became of them. */
final class StreamedTable implements TableWriter {
    private final OutputStream out;
    private final RowOutput rows;
    private final Function<Outcome, byte[]> tail;

    /** Writes the head at once. */
    StreamedTable(OutputStream out, byte[] head, RowEncoder encoder, Function<Outcome, byte[]> tail)
            throws IOException {
        this.out = out;
        this.rows = new RowOutput(encoder, out);
        this.tail = tail;
        out.write(head);
    }

    @Override
    public void write(Cells row) throws IOException {
        rows.write(row);
    }

    @Override
    public void finish(Outcome outcome) throws IOException {
        rows.finish();
        out.write(tail.apply(outcome));
        out.flush();
    }
}
