// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.butlervo.table.Cells;
import org.butlervo.table.Column;
import org.butlervo.table.DataType;
import org.butlervo.table.Outcome;
import org.butlervo.table.TableDocument;

/** Measures how fast rows of 37 columns, like those of ObsCore, are written to nowhere, on one core. Run by hand; the arguments name the formats. */
final class WritingBenchmark {
    private static final int ROWS = 400_000;
    private static final int ROUNDS = 4;
    private static final int DIFFERENT_ROWS = 1000;

    private WritingBenchmark() {}

    public static void main(String... names) throws IOException {
        TableDocument document = new TableDocument("t", "", "", columns(), List.of(), List.of(), List.of());
        List<Cells> rows = rows();
        for (String name : names) {
            for (int round = 1; round <= ROUNDS; round++) {
                measure(name, document, rows);
            }
        }
    }

    private static void measure(String name, TableDocument document, List<Cells> rows) throws IOException {
        Sink sink = new Sink();
        long start = System.nanoTime();
        Formats.named(name)
                .write(
                        document,
                        writer -> {
                            for (int i = 0; i < ROWS; i++) {
                                writer.write(rows.get(i % DIFFERENT_ROWS));
                            }
                            return Outcome.COMPLETE;
                        },
                        sink);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT, "%-12s %8.0f rows/s %6.0f MB/s%n", name, ROWS / seconds, sink.bytes / 1e6 / seconds);
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < 37; i++) {
            columns.add(new Column("c" + i, type(i), "", "", "", "", ""));
        }
        return columns;
    }

    private static DataType type(int position) {
        return switch (position % 5) {
            case 0, 1 -> DataType.TEXT;
            case 2 -> position < 10 ? DataType.INT : DataType.LONG;
            default -> DataType.DOUBLE;
        };
    }

    private static List<Cells> rows() {
        Random random = new Random(1);
        List<Cells> rows = new ArrayList<>();
        for (int i = 0; i < DIFFERENT_ROWS; i++) {
            Object[] row = new Object[37];
            for (int j = 0; j < row.length; j++) {
                row[j] = cell(j, random);
            }
            rows.add(Cells.of(row));
        }
        return rows;
    }

    private static Object cell(int position, Random random) {
        return switch (type(position)) {
            case TEXT ->
                position == 0
                        ? "POLYGON ICRS 53.123456 -27.123456 53.223456 -27.123456 53.223456 -27.223456 53.123456 -27.223456"
                        : position % 3 == 0
                                ? "https://example.org/api/datalink/links?ID=" + random.nextLong()
                                : "LSSTComCam";
            case INT -> (long) random.nextInt(5);
            case LONG -> (long) random.nextInt(100_000);
            case DOUBLE -> position % 2 == 0 ? random.nextDouble() * 360 : position % 3 == 0 ? 30.0 : 5.51e-7;
            case BOOLEAN -> true;
        };
    }

    private static final class Sink extends OutputStream {
        private long bytes;

        @Override
        public void write(int oneByte) {
            bytes++;
        }

        @Override
        public void write(byte[] source, int start, int length) {
            bytes += length;
        }
    }
}
