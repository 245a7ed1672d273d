// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.butlervo.fixture.GeneratedRegistry;
import org.butlervo.fixture.TestPostgres;
import org.butlervo.sky.Htm;
import org.butlervo.sky.PixelRanges;
import org.butlervo.sky.Region;
import org.butlervo.sky.RegionCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoRegistryTest {
    @TempDir
    Path folder;

    private static Connection sqlite() throws SQLException {
        return sqlite(GeneratedRegistry.sqlite());
    }

    private static Connection sqlite(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gen3.sqlite3"));
    }

    private static Connection postgresql() throws SQLException {
        GeneratedRegistry.postgresql();
        return DriverManager.getConnection(TestPostgres.url("generated") + "&currentSchema=demo");
    }

    /** The rows, each as its values joined by blanks. */
    private static List<String> rows(Connection registry, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = registry.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    values.add(String.valueOf(rows.getObject(i)));
                }
                found.add(String.join(" ", values));
            }
        }
        return found;
    }

    private static Map<String, List<String>> content(Connection registry) throws SQLException {
        Map<String, List<String>> content = new TreeMap<>();
        for (RegistryTable table : RegistrySchema.tables()) {
            content.put(table.name(), rows(registry, "SELECT * FROM " + RegistryDdl.quoted(table.name())));
        }
        return content;
    }

    private static void generate(Path folder, String... more) throws SQLException, IOException {
        List<String> arguments = new ArrayList<>(List.of("--output", folder.toString(), "--visits", "1"));
        arguments.addAll(List.of(more));
        GenerateRepository.run(GenerationOptions.parse(arguments.toArray(String[]::new)));
    }

    @Test
    void isTheSameForTheSameSeed() throws SQLException, IOException {
        generate(folder.resolve("one"), "--seed", "7");
        generate(folder.resolve("two"), "--seed", "7");
        generate(folder.resolve("other"), "--seed", "8");

        try (Connection one = sqlite(folder.resolve("one"));
                Connection two = sqlite(folder.resolve("two"));
                Connection other = sqlite(folder.resolve("other"))) {
            assertThat(content(two)).isEqualTo(content(one));
            assertThat(content(other).get("dataset"))
                    .hasSameSizeAs(content(one).get("dataset"))
                    .doesNotContainAnyElementsOf(content(one).get("dataset"));
        }
    }

    @Test
    void leavesNoForeignKeyDangling() throws SQLException {
        try (Connection registry = sqlite()) {
            assertThat(rows(registry, "PRAGMA foreign_key_check")).isEmpty();
            assertThat(rows(registry, "PRAGMA integrity_check")).containsExactly("ok");
        }
    }

    @Test
    void holdsTheSameDatasetsOnBothEngines() throws SQLException {
        try (Connection sqlite = sqlite();
                Connection postgresql = postgresql()) {
            String dataset = "t.name, d.run_id, d.ingest_date FROM dataset d"
                    + " JOIN dataset_type t ON t.id = d.dataset_type_id ORDER BY 1";
            assertThat(rows(postgresql, "SELECT replace(CAST(d.id AS text), '-', ''), " + dataset))
                    .isEqualTo(rows(sqlite, "SELECT d.id, " + dataset))
                    .hasSizeGreaterThan(500);
        }
    }

    @Test
    void holdsAsManyRowsOnBothEngines() throws SQLException {
        try (Connection sqlite = sqlite();
                Connection postgresql = postgresql()) {
            for (RegistryTable table : RegistrySchema.tables()) {
                String count = "SELECT count(*) FROM " + RegistryDdl.quoted(table.name());
                assertThat(rows(postgresql, count)).as(table.name()).isEqualTo(rows(sqlite, count));
            }
        }
    }

    @Test
    void holdsTheSameTimespansOnBothEngines() throws SQLException {
        try (Connection sqlite = sqlite();
                Connection postgresql = postgresql()) {
            for (String table : List.of("exposure", "visit", "day_obs")) {
                assertThat(rows(
                                postgresql,
                                "SELECT id, lower(timespan), coalesce(upper(timespan), 4102444800000000000) FROM "
                                        + table + " ORDER BY id"))
                        .isEqualTo(
                                rows(sqlite, "SELECT id, timespan_begin, timespan_end FROM " + table + " ORDER BY id"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "visit, 'instrument, id', 'instrument, visit'",
        "visit_detector_region, 'instrument, detector, visit', 'instrument, detector, visit'",
        "tract, 'skymap, id', 'skymap, tract'",
        "patch, 'skymap, tract, id', 'skymap, tract, patch'"
    })
    void indexesEveryRegionByItsEnvelope(String element, String key, String overlapKey) throws SQLException {
        try (Connection registry = sqlite()) {
            List<String> expected = new ArrayList<>();
            for (String row : rows(registry, "SELECT region, " + key + " FROM " + element)) {
                String[] parts = row.split(" ", 2);
                expected.addAll(pixels(RegionCodec.decodeBase64(parts[0]), parts[1]));
            }
            assertThat(rows(
                            registry,
                            "SELECT skypix_system, skypix_level, " + overlapKey + ", skypix_index FROM " + element
                                    + "_skypix_overlap"))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<String> pixels(Region region, String key) {
        PixelRanges ranges = Htm.envelope(region, 7);
        List<String> pixels = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            for (long pixel = ranges.begin(i); pixel < ranges.end(i); pixel++) {
                pixels.add("htm 7 " + key + " " + pixel);
            }
        }
        return pixels;
    }

    @Test
    void summarisesWhatCollectionsHold() throws SQLException {
        try (Connection registry = sqlite()) {
            for (DemoType type : DemoType.values()) {
                String held = "SELECT DISTINCT collection_id FROM %s WHERE dataset_type_id = %d"
                        .formatted(type.tagsTable(), type.id());
                assertThat(rows(
                                registry,
                                held + " EXCEPT SELECT collection_id FROM collection_summary_dataset_type"
                                        + " WHERE dataset_type_id = " + type.id()))
                        .as(type.typeName())
                        .isEmpty();
            }
        }
    }

    @Test
    void putsEveryDatasetIntoItsRunOnce() throws SQLException {
        try (Connection registry = sqlite()) {
            List<String> memberships = new ArrayList<>();
            for (String table : rows(registry, "SELECT DISTINCT tag_association_table FROM dataset_type")) {
                memberships.addAll(rows(
                        registry,
                        "SELECT dataset_id FROM " + table + " JOIN collection USING (collection_id) WHERE type = 1"));
            }
            assertThat(memberships).containsExactlyInAnyOrderElementsOf(rows(registry, "SELECT id FROM dataset"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM exposure WHERE target_name IS NULL AND observation_type = 'science'",
                "SELECT id FROM exposure WHERE exposure_time IS NULL",
                "SELECT id FROM visit WHERE timespan_end = 4102444800000000000",
                "SELECT id FROM exposure WHERE observation_type = 'science'"
                        + " AND id NOT IN (SELECT exposure FROM visit_definition)",
                "SELECT id FROM exposure WHERE observation_type = 'bias'"
                        + " AND id NOT IN (SELECT exposure FROM visit_definition)",
                "SELECT exposure FROM visit_definition GROUP BY exposure HAVING count(*) = 2",
                "SELECT visit FROM visit_detector_region GROUP BY visit HAVING count(*) = 8",
                "SELECT visit FROM visit_detector_region WHERE region LIKE 'Y%'"
            })
    void holdsWhatRealRepositoriesSurpriseWith(String sql) throws SQLException {
        try (Connection registry = sqlite()) {
            assertThat(rows(registry, sql)).hasSize(1);
        }
    }

    @Test
    void hidesOlderImagesBehindNewerOnes() throws SQLException {
        try (Connection registry = sqlite()) {
            assertThat(rows(
                            registry,
                            "SELECT detector, visit FROM dataset_tags_00000002 WHERE dataset_type_id = 2"
                                    + " GROUP BY detector, visit HAVING count(DISTINCT collection_id) = 2"))
                    .isNotEmpty();
        }
    }

    @Test
    void growsToAboutTheNumberOfDatasetsAskedFor() throws SQLException, IOException {
        Path large = folder.resolve("large");
        GenerateRepository.run(
                GenerationOptions.parse("--output", large.toString(), "--datasets", "5000", "--fields", "3"));

        try (Connection registry = sqlite(large)) {
            long count = Long.parseLong(
                    rows(registry, "SELECT count(*) FROM dataset").get(0));
            assertThat(count).isBetween(4_500L, 5_500L);
        }
    }

    @Test
    void aWideCameraVisitsDeepFields() throws SQLException, IOException {
        generate(
                folder.resolve("deep"),
                "--fields",
                "2",
                "--deep-fields",
                "1",
                "--deep-visits",
                "2",
                "--wide-visits",
                "8");

        try (Connection registry = sqlite(folder.resolve("deep"))) {
            String perInstrument = "SELECT instrument, count(*) FROM %s GROUP BY 1 ORDER BY 1";
            assertThat(rows(registry, perInstrument.formatted("detector"))).containsExactly("DemoCam 9", "WideCam 189");
            // one of the first visits has no visit, one has two, one has a detector without a region
            assertThat(rows(registry, perInstrument.formatted("visit_detector_region")))
                    .containsExactly("DemoCam 26", "WideCam 1511");
            assertThat(rows(registry, "PRAGMA foreign_key_check")).isEmpty();
            assertThat(rows(registry, "SELECT name FROM visit GROUP BY name HAVING count(*) > 1"))
                    .isEmpty();
        }
    }

    @Test
    void copesWithFieldsAnywhereOnTheSky() throws SQLException, IOException {
        generate(folder.resolve("wide"), "--fields", "3000");

        try (Connection registry = sqlite(folder.resolve("wide"))) {
            assertThat(rows(registry, "SELECT count(*) FROM tract")).containsExactly("3000");
            assertThat(rows(
                            registry,
                            "SELECT id FROM exposure WHERE tracking_ra < 0 OR tracking_ra >= 360"
                                    + " OR abs(tracking_dec) > 90"))
                    .isEmpty();
        }
    }
}
