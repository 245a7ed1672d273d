// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.butlervo.sky.BoundingCircle;
import org.butlervo.sky.RegionCodec;
import org.butlervo.sky.UnitVector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image files of a generated repository. */
class FitsImageTest {
    private static final double ARCSECOND_RAD = Math.toRadians(1 / 3600.0);

    @TempDir
    static Path folder;

    @BeforeAll
    static void generate() throws SQLException, IOException {
        GenerateRepository.run(GenerationOptions.parse("--output", folder.toString(), "--files", "--visits", "2"));
    }

    private static Map<String, String> texts(String sql) throws SQLException {
        Map<String, String> found = new HashMap<>();
        try (Connection registry = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gen3.sqlite3"));
                Statement statement = registry.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    @Test
    void existForEveryDatasetWithTheRecordedSize() throws SQLException, IOException {
        Map<String, String> sizes = texts("SELECT path, file_size FROM file_datastore_records");

        assertThat(sizes).hasSizeGreaterThan(300);
        for (Map.Entry<String, String> size : sizes.entrySet()) {
            long length = Files.size(folder.resolve(size.getKey()));
            assertThat(length).isEqualTo(Long.parseLong(size.getValue()));
            assertThat(length % 2880).isZero();
        }
    }

    @Test
    void areCentredOnTheRegionsOfTheirDatasets() throws SQLException, IOException {
        Map<String, String> regions = texts("SELECT f.path, r.region FROM file_datastore_records f"
                + " JOIN dataset_tags_00000002 t USING (dataset_id)"
                + " JOIN visit_detector_region r USING (instrument, detector, visit)");
        regions.putAll(texts("SELECT f.path, r.region FROM file_datastore_records f"
                + " JOIN dataset_tags_00000004 t USING (dataset_id)"
                + " JOIN patch r ON r.skymap = t.skymap AND r.tract = t.tract AND r.id = t.patch"));
        regions.putAll(texts("SELECT f.path, r.region FROM file_datastore_records f"
                + " JOIN dataset_tags_00000003 t USING (dataset_id)"
                + " JOIN visit r ON r.instrument = t.instrument AND r.id = t.visit"));

        assertThat(regions).hasSizeGreaterThan(300);
        for (Map.Entry<String, String> region : regions.entrySet()) {
            UnitVector center = BoundingCircle.of(RegionCodec.decodeBase64(region.getValue()))
                    .center();
            assertThat(middle(cards(folder.resolve(region.getKey()))).separationRad(center))
                    .as(region.getKey())
                    .isCloseTo(0, within(ARCSECOND_RAD));
        }
    }

    private static Map<String, String> cards(Path file) throws IOException {
        String header = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII);
        Map<String, String> cards = new HashMap<>();
        for (int at = 0; !header.startsWith("END ", at); at += 80) {
            assertThat(header.substring(at + 8, at + 10)).isEqualTo("= ");
            cards.put(
                    header.substring(at, at + 8).strip(),
                    header.substring(at + 10, at + 80).strip());
        }
        return cards;
    }

    /** The sky position of the image's middle by the FITS standard's rules for TAN, with vectors instead of angles. */
    private static UnitVector middle(Map<String, String> cards) {
        double p1 = (number(cards, "NAXIS1") + 1) / 2 - number(cards, "CRPIX1");
        double p2 = (number(cards, "NAXIS2") + 1) / 2 - number(cards, "CRPIX2");
        double xi = Math.toRadians(number(cards, "CD1_1") * p1 + number(cards, "CD1_2") * p2);
        double eta = Math.toRadians(number(cards, "CD2_1") * p1 + number(cards, "CD2_2") * p2);
        double ra = Math.toRadians(number(cards, "CRVAL1"));
        double dec = Math.toRadians(number(cards, "CRVAL2"));
        double x = Math.cos(dec) * Math.cos(ra) - xi * Math.sin(ra) - eta * Math.sin(dec) * Math.cos(ra);
        double y = Math.cos(dec) * Math.sin(ra) + xi * Math.cos(ra) - eta * Math.sin(dec) * Math.sin(ra);
        double z = Math.sin(dec) + eta * Math.cos(dec);
        double length = Math.sqrt(x * x + y * y + z * z);
        return new UnitVector(x / length, y / length, z / length);
    }

    private static double number(Map<String, String> cards, String key) {
        return Double.parseDouble(cards.getOrDefault(key, "missing"));
    }
}
