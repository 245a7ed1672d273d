// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.butlervo.format.CsvFormat;
import org.butlervo.format.JsonFormat;
import org.butlervo.format.TableFormat;
import org.butlervo.format.TableWriter;
import org.butlervo.format.VotableBinary2Format;
import org.butlervo.format.VotableFormat;
import org.butlervo.table.Cells;
import org.butlervo.table.Column;
import org.butlervo.table.DataType;
import org.butlervo.table.TableDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a row of 37 columns, like those of ObsCore, costs to write to nowhere. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RowBenchmark {
    private static final int COLUMNS = 37;
    private static final int DIFFERENT_ROWS = 1024;
    private static final Map<String, TableFormat> FORMATS = Map.of(
            "votable", new VotableFormat(),
            "votable/b2", new VotableBinary2Format(),
            "csv", new CsvFormat(),
            "json", new JsonFormat());

    @Param({"votable", "votable/b2", "csv", "json"})
    public String format = "votable";

    private final List<Cells> rows = rows();
    private TableWriter writer;
    private int next;

    @Setup
    public void open() throws IOException {
        writer = FORMATS.get(format)
                .open(
                        new TableDocument("t", "", "", columns(), List.of(), List.of(), List.of()),
                        OutputStream.nullOutputStream());
    }

    @Benchmark
    public void write() throws IOException {
        next = (next + 1) & (DIFFERENT_ROWS - 1);
        writer.write(rows.get(next));
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
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
            Object[] row = new Object[COLUMNS];
            for (int j = 0; j < row.length; j++) {
                row[j] = cell(j, random);
            }
            rows.add(Cells.of(row));
        }
        return rows;
    }

    private static Object cell(int position, Random random) {
        return switch (type(position)) {
            case TEXT -> text(position, random);
            case INT -> (long) random.nextInt(5);
            case LONG -> (long) random.nextInt(100_000);
            case DOUBLE -> position % 2 == 0 ? random.nextDouble() * 360 : position % 3 == 0 ? 30.0 : 5.51e-7;
            case BOOLEAN -> true;
        };
    }

    private static String text(int position, Random random) {
        if (position == 0) {
            return "POLYGON ICRS 53.123456 -27.123456 53.223456 -27.123456 53.223456 -27.223456 53.123456 -27.223456";
        }
        return position % 3 == 0 ? "https://example.org/api/datalink/links?ID=" + random.nextLong() : "LSSTComCam";
    }
}
