// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.butlervo.fault.TransientFault;
import org.butlervo.fault.UsageFault;
import org.butlervo.table.Cells;
import org.butlervo.table.Column;
import org.butlervo.table.DataType;
import org.butlervo.table.RowOutput;
import org.butlervo.votable.Binary2Encoder;

/** Rows kept in a temporary file, written once and then read any number of times; gone when closed. Not thread-safe. */
final class RowFile implements Closeable {
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final List<Column> columns;
    private final long limitBytes;
    private final int[] longestText;
    private final Path path;
    private final CountedStream file;
    private final RowOutput rows;
    private long rowCount;

    /**
     * Makes an empty file in the folder of temporary files.
     *
     * @throws TransientFault if there is no room for it
     */
    static RowFile temporary(List<Column> columns, long limitBytes) {
        try {
            return new RowFile(columns, limitBytes, Files.createTempFile("butler-vo-", ".rows"));
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    /** Takes the path over. */
    RowFile(List<Column> columns, long limitBytes, Path path) {
        this.columns = columns;
        this.limitBytes = limitBytes;
        this.longestText = new int[columns.size()];
        this.path = path;
        try {
            this.file = new CountedStream(Files.newOutputStream(path));
        } catch (IOException e) {
            throw noRoom(e);
        }
        this.rows = new RowOutput(new Binary2Encoder(columns), file);
    }

    /**
     * Keeps one more row.
     *
     * @throws UsageFault if the file grows beyond its limit
     * @throws TransientFault if there is no room for the row
     */
    void add(Cells row) {
        try {
            rows.write(row);
        } catch (IOException e) {
            throw noRoom(e);
        }
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

    /**
     * Ends the writing.
     *
     * @throws TransientFault if there is no room for the last rows
     */
    void end() {
        try {
            rows.finish();
            file.close();
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private static TransientFault noRoom(IOException e) {
        return new TransientFault(
                "there is no room for an answer in FITS now; ask for votable/b2, which needs none", RETRY, e);
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
