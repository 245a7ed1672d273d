// SPDX-License-Identifier: MIT
package org.butlervo.table;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Rows on their way to a stream, in large pieces and always whole: a row that cannot be encoded leaves no bytes behind, so that the document can
 * still be ended properly. Not thread-safe.
 */
public final class RowOutput {
    private static final int PIECE_BYTES = 1 << 15;

    private final RowBuffer buffer = new RowBuffer();
    private final RowEncoder encoder;
    private final OutputStream out;

    public RowOutput(RowEncoder encoder, OutputStream out) {
        this.encoder = encoder;
        this.out = out;
    }

    /** Takes one row. */
    public void write(Cells row) throws IOException {
        int start = buffer.size();
        boolean whole = false;
        try {
            encoder.encode(row, buffer);
            whole = true;
        } finally {
            if (!whole) {
                buffer.truncate(start);
            }
        }
        if (buffer.size() >= PIECE_BYTES) {
            buffer.drainTo(out);
        }
    }

    /** Hands the last rows to the stream; does not flush it. */
    public void finish() throws IOException {
        buffer.drainTo(out);
    }
}
