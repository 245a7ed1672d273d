// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.butlervo.butler.ButlerConfiguration;
import org.butlervo.butler.ButlerConfigurationReader;
import org.butlervo.butler.Constraint;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetRow;
import org.butlervo.butler.DatasetRows;
import org.butlervo.butler.DimensionField;
import org.butlervo.demo.GenerateRepository;
import org.butlervo.fault.FatalFault;
import org.butlervo.fixture.ButlerFolder;
import org.butlervo.fixture.GeneratedRegistry;
import org.butlervo.fixture.TestPostgres;
import org.butlervo.sky.Circle;
import org.butlervo.sky.SkyArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectRepositoryTest {
    private static final DimensionField TARGET = new DimensionField("exposure", "target_name");
    private static final List<String> TEXTS = List.of(
            "O'Brien", "x'; DROP TABLE dataset; --", "\" OR 1=1", "{a,b}", "NULL", "?", "\\", "a\u0000b", "☆", "");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anyTextOfAUserIsOnlyAValue(boolean isPostgresql) throws IOException, SQLException {
        try (Opened opened = open(isPostgresql ? GeneratedRegistry.postgresql() : GeneratedRegistry.sqlite())) {
            for (String text : TEXTS) {
                assertThat(opened.raws(new Constraint.TextIn(TARGET, Set.of(text))))
                        .isEmpty();
                assertThat(opened.raws(new Constraint.FilterIn(Set.of(text)))).isEmpty();
                assertThat(opened.raws(new Constraint.DimensionIn("instrument", Set.of(text))))
                        .isEmpty();
            }
            assertThat(opened.raws(new Constraint.TextIn(TARGET, Set.of("Nebula", "a\u0000b", "O'Brien"))))
                    .isNotEmpty()
                    .allMatch(row -> row.fields().text(0).equals("Nebula"));
        }
    }

    /** Large answers are read on several connections, which share the look-ups of a place among them. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void helpersFindTheSame(boolean isPostgresql, @TempDir Path folder) throws IOException, SQLException {
        List<String> arguments =
                new ArrayList<>(List.of("--output", folder.toString(), "--fields", "2", "--visits", "300"));
        if (isPostgresql) {
            arguments.addAll(List.of("--postgresql", TestPostgres.database("helped")));
        }
        GenerateRepository.main(arguments.toArray(String[]::new));
        Constraint everywhere = new Constraint.RegionOverlaps(SkyArea.of(List.of(Circle.ofDegrees(53.1, -28.1, 10))));
        List<Constraint[]> searches = List.of(new Constraint[] {}, new Constraint[] {everywhere});
        for (Constraint[] constraints : searches) {
            List<DatasetRow> alone;
            try (Opened opened = open(folder, 1, 0)) {
                alone = opened.find(List.of("raw", "visit_image"), "DemoCam/DR1", constraints);
            }
            try (Opened opened = open(folder, 3, 2)) {
                List<DatasetRow> helped = opened.find(List.of("raw", "visit_image"), "DemoCam/DR1", constraints);

                assertThat(helped)
                        .hasSizeGreaterThan(3000)
                        .extracting(DatasetRow::id)
                        .containsExactlyInAnyOrderElementsOf(
                                alone.stream().map(DatasetRow::id).toList());
            }
        }
    }

    @Test
    void aMalformedRegionCostsTheRowItsRegionOnly(@TempDir Path folder) throws IOException, SQLException {
        Path database = folder.resolve("gen3.sqlite3");
        Files.copy(GeneratedRegistry.sqlite().resolve("gen3.sqlite3"), database);
        ButlerFolder.write(folder, "registry:\n  db: sqlite:///<butlerRoot>/gen3.sqlite3\n");
        List<DatasetRow> before;
        try (Opened opened = open(folder)) {
            before = opened.raws();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE visit_detector_region SET region = 'AAAA' WHERE detector = 0");
        }

        try (Opened opened = open(folder)) {
            List<DatasetRow> after = opened.raws();

            assertThat(after)
                    .extracting(DatasetRow::id)
                    .containsExactlyInAnyOrderElementsOf(
                            before.stream().map(DatasetRow::id).toList());
            assertThat(after.stream().filter(row -> row.fields().integer(1) == 0))
                    .isNotEmpty()
                    .allMatch(row -> row.footprint().isEmpty());
            assertThat(after.stream().filter(row -> row.footprint().isPresent()))
                    .isNotEmpty();
        }
    }

    @Test
    void anUnknownCollectionIsAFaultThatNamesIt() throws IOException, SQLException {
        try (Opened opened = open(GeneratedRegistry.sqlite())) {
            assertThatThrownBy(() -> opened.find(List.of("raw"), "no/such"))
                    .isInstanceOf(FatalFault.class)
                    .hasMessage("the configured collection no/such is not in the repository");
        }
    }

    /** A repository and what must be closed with it. */
    private record Opened(DirectRepository repository, DataSource source) implements AutoCloseable {
        List<DatasetRow> raws(Constraint... constraints) {
            return find(List.of("raw"), "DemoCam/raw/all", constraints);
        }

        List<DatasetRow> find(List<String> types, String collection, Constraint... constraints) {
            List<DatasetQuery> queries = types.stream()
                    .map(type -> new DatasetQuery(
                            repository.datasetType(type).orElseThrow(),
                            List.of(collection),
                            List.of(constraints),
                            List.of(TARGET, DimensionField.key("detector")),
                            EnumSet.allOf(DatasetQuery.Extra.class)))
                    .toList();
            List<DatasetRow> found = new ArrayList<>();
            try (DatasetRows rows = repository.find(queries, Long.MAX_VALUE)) {
                rows.forEachRemaining(found::add);
            }
            return found;
        }

        @Override
        public void close() throws SQLException {
            source.unwrap(HikariDataSource.class).close();
        }
    }

    private static Opened open(Path folder) throws IOException {
        return open(folder, 2, 0);
    }

    private static Opened open(Path folder, int connections, int sideReaders) throws IOException {
        ButlerConfiguration configuration = ButlerConfigurationReader.read(folder.toString());
        DataSource source = PooledSource.open(configuration, "test", connections, Duration.ofSeconds(10));
        DirectSettings settings = new DirectSettings(
                configuration.schema(),
                configuration.recordsTables(),
                configuration.renamedTypes(),
                Duration.ofSeconds(20),
                sideReaders);
        return new Opened(new DirectRepository(source, settings, InstantSource.system()), source);
    }
}
