// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.butlervo.fault.UsageFault;
import org.butlervo.table.Cells;
import org.butlervo.table.Column;
import org.butlervo.table.DataType;
import org.butlervo.table.RowOutput;
import org.butlervo.votable.Binary2Encoder;

/** Rows kept in a temporary file, written once and then read any number of times; gone when closed. Not thread-safe. */
final class RowFile implements Closeable {
    private final List<Column> columns;
    private final long limitBytes;
    private final int[] longestText;
    private final Path path;
    private final CountedStream file;
    private final RowOutput rows;
    private long rowCount;

    RowFile(List<Column> columns, long limitBytes) throws IOException {
        this.columns = columns;
        this.limitBytes = limitBytes;
        this.longestText = new int[columns.size()];
        this.path = Files.createTempFile("butler-vo-", ".rows");
        this.file = new CountedStream(Files.newOutputStream(path));
        this.rows = new RowOutput(new Binary2Encoder(columns), file);
    }

    /**
     * Keeps one more row.
     *
     * @throws UsageFault if the file grows beyond its limit
     */
    void add(Cells row) throws IOException {
        rows.write(row);
        rowCount++;
        for (int i = 0; i < longestText.length; i++) {
            if (columns.get(i).type() == DataType.TEXT && !row.isNull(i)) {
                longestText[i] = Math.max(longestText[i], row.text(i).length());
            }
        }
        if (file.written > limitBytes) {
            throw new UsageFault("RESPONSEFORMAT='fits' is for answers of up to " + (limitBytes >> 20)
                    + " MiB; limit the rows by MAXREC or ask for votable/b2");
        }
    }

    /** Ends the writing. */
    void end() throws IOException {
        rows.finish();
        file.close();
    }

    List<Column> columns() {
        return columns;
    }

    long rowCount() {
        return rowCount;
    }

    /** Length of the longest text in the column, in characters. */
    int longestText(int column) {
        return longestText[column];
    }

    /** Reads the rows from the first, as {@link Binary2Encoder} wrote them. */
    DataInputStream open() throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
    }

    @Override
    public void close() throws IOException {
        try (file) {
            Files.deleteIfExists(path);
        }
    }

    private static final class CountedStream extends OutputStream {
        private final OutputStream out;
        private long written;

        CountedStream(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int oneByte) throws IOException {
            out.write(oneByte);
            written++;
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
            written += length;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
