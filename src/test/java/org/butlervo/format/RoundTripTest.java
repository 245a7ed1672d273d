// SPDX-License-Identifier: MIT
package org.butlervo.format;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.butlervo.fixture.Answers;
import org.butlervo.fixture.Golden;
import org.butlervo.fixture.Schemas;
import org.butlervo.table.Cells;
import org.butlervo.table.DataType;
import org.butlervo.table.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;
import uk.ac.starlink.fits.FitsTableBuilder;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.table.TableBuilder;
import uk.ac.starlink.table.formats.CsvTableBuilder;
import uk.ac.starlink.util.ByteArrayDataSource;
import uk.ac.starlink.votable.VOTableBuilder;

/** The same rows come back from every format, cell by cell, read by somebody else's reader. */
class RoundTripTest {
    private static final long SEED = 20261121L;

    @ParameterizedTest
    @ValueSource(strings = {"votable", "votable/b2"})
    void votableKeepsEveryCell(String name) throws IOException {
        byte[] document = write(name, rows());

        Schemas.assertValid(document);
        assertRows(read(new VOTableBuilder(), document), rows(), cell -> cell);
    }

    @Test
    void fitsKeepsEveryCellInPrintableAscii() throws IOException {
        byte[] document = write("fits", rows());

        assertRows(read(new FitsTableBuilder(), document), rows(), RoundTripTest::asPrintable);
    }

    @Test
    void csvKeepsEveryCell() throws IOException {
        byte[] document = write("csv", rows());

        assertRows(read(new CsvTableBuilder(), document), rows(), RoundTripTest::asText);
    }

    @Test
    void tsvKeepsEveryCell() throws IOException {
        CsvTableBuilder reader = new CsvTableBuilder();
        reader.setDelimiter('\t');
        byte[] document = write("tsv", rows());

        assertRows(read(reader, document), rows(), RoundTripTest::asText);
    }

    @Test
    void jsonKeepsEveryCell() throws IOException {
        JsonObject document = Json.createReader(new ByteArrayInputStream(write("json", rows())))
                .readObject();

        List<List<@Nullable Object>> read = document.getJsonArray("data").stream()
                .map(JsonValue::asJsonArray)
                .map(RoundTripTest::cells)
                .toList();
        assertRows(read, rows(), RoundTripTest::asJson);
        assertThat(document.getString("status")).isEqualTo("OK");
        assertThat(document.getJsonArray("columns")).hasSameSizeAs(Answers.columns());
    }

    @Test
    void htmlKeepsEveryCell() throws IOException {
        String page = new String(write("html", rows()), StandardCharsets.UTF_8);
        byte[] xml = page.substring(page.indexOf("<html")).getBytes(StandardCharsets.UTF_8);

        NodeList cells = Golden.parse(xml).getElementsByTagName("td");
        List<List<@Nullable Object>> read = new ArrayList<>();
        for (int i = 0; i < cells.getLength(); i += Answers.columns().size()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int j = 0; j < Answers.columns().size(); j++) {
                row.add(cells.item(i + j).getTextContent());
            }
            read.add(row);
        }
        assertRows(read, rows(), RoundTripTest::asText);
    }

    private static byte[] write(String name, List<List<@Nullable Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Formats.named(name)
                .write(
                        Answers.document(),
                        writer -> {
                            for (List<@Nullable Object> row : rows) {
                                writer.write(Cells.of(row.toArray()));
                            }
                            return Outcome.COMPLETE;
                        },
                        out);
        return out.toByteArray();
    }

    private static List<List<@Nullable Object>> read(TableBuilder reader, byte[] document) throws IOException {
        StarTable table =
                reader.makeStarTable(new ByteArrayDataSource("test", document), true, StoragePolicy.PREFER_MEMORY);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (RowSequence sequence = table.getRowSequence()) {
            while (sequence.next()) {
                rows.add(new ArrayList<>(Arrays.asList(sequence.getRow())));
            }
        }
        return rows;
    }

    private static void assertRows(
            List<List<@Nullable Object>> read,
            List<List<@Nullable Object>> written,
            UnaryOperator<@Nullable Object> shown) {
        assertThat(read).hasSameSizeAs(written);
        for (int i = 0; i < read.size(); i++) {
            List<@Nullable Object> expected = new ArrayList<>();
            written.get(i).forEach(cell -> expected.add(shown.apply(cell)));
            assertThat(comparable(read.get(i))).as("row %d, seed %d", i, SEED).isEqualTo(comparable(expected));
        }
    }

    /** Numbers as doubles or longs by their value, blank and NaN as null: readers choose their own types and nulls. */
    private static List<@Nullable Object> comparable(List<@Nullable Object> row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(comparable(row.get(i), Answers.columns().get(i).type()));
        }
        return cells;
    }

    private static @Nullable Object comparable(@Nullable Object cell, DataType type) {
        if (cell == null || cell.equals("") || cell.equals(Double.NaN)) {
            return null;
        }
        return switch (type) {
            case TEXT -> cell;
            case INT, LONG -> Long.parseLong(cell.toString());
            case DOUBLE -> Double.parseDouble(cell.toString());
            case BOOLEAN -> Boolean.parseBoolean(cell.toString());
        };
    }

    private static @Nullable Object asText(@Nullable Object cell) {
        return cell == null ? null : cell.toString();
    }

    private static @Nullable Object asPrintable(@Nullable Object cell) {
        return cell instanceof String text ? text.replaceAll("[^ -~]", "?") : cell;
    }

    /** The reader goes through BigDecimal, which has no negative zero. */
    private static @Nullable Object asJson(@Nullable Object cell) {
        return cell instanceof Double real && real == 0 ? Double.valueOf(0) : cell;
    }

    private static List<@Nullable Object> cells(JsonArray row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (JsonValue value : row) {
            cells.add(
                    switch (value.getValueType()) {
                        case STRING -> ((JsonString) value).getString();
                        case NUMBER -> ((JsonNumber) value).toString();
                        case TRUE -> true;
                        case FALSE -> false;
                        case NULL, ARRAY, OBJECT -> null;
                    });
        }
        return cells;
    }

    private static List<@Nullable Object> text(@Nullable String value) {
        return Arrays.asList("ivo://example.org/dp1?9", 0L, null, null, null, null, value, null);
    }

    private static List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> rows = new ArrayList<>(List.of(
                text("Tgt <&\"é> ☆"),
                text("two\nlines, \"quoted\"\tand tabbed \\ with 'apostrophes'"),
                text("🔭 ]]> &amp; \u00a0"),
                Arrays.asList(
                        "a", 2L, Long.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, "POLYGON ICRS 1 2", "t", true),
                Arrays.asList("b", -1L, Long.MIN_VALUE + 1, Double.MIN_VALUE, -0.0, "x", "t", false),
                Arrays.asList(
                        "c",
                        (long) Integer.MAX_VALUE,
                        -9_007_199_254_740_993L,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        "x",
                        "t",
                        true),
                Arrays.asList("d", 0L, 0L, 0.1 + 0.2, 1e15, "x", "t", null),
                Arrays.asList("e", 10L, 1_000_000_000_000_000_000L, 5.51e-7, 1.2345678901234568E17, "x", "t", null)));
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            rows.add(Arrays.asList(
                    "r" + i,
                    (long) random.nextInt(),
                    random.nextLong() >> random.nextInt(64),
                    Double.isNaN(any) ? 1.5 : any,
                    random.nextInt() / 1000.0,
                    random.nextBoolean() ? null : "x",
                    "y",
                    random.nextBoolean()));
        }
        return rows;
    }
}
