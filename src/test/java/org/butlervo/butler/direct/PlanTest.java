// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.butlervo.butler.ButlerConfiguration;
import org.butlervo.butler.ButlerConfigurationReader;
import org.butlervo.butler.Constraint;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetRow;
import org.butlervo.butler.DatasetRows;
import org.butlervo.butler.DimensionField;
import org.butlervo.fixture.GeneratedRegistry;
import org.butlervo.quantity.Timespan;
import org.butlervo.sky.Circle;
import org.butlervo.sky.SkyArea;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plans of all statements that selective searches run: none reads a table whole that grows with the datasets. */
class PlanTest {
    private static final List<String> TYPES =
            List.of("raw", "visit_image", "difference_image", "visit_summary", "deep_coadd");
    /** Tables that have a row for each dataset or region, with their aliases in SQLite's plans. */
    private static final Pattern READ_WHOLE = Pattern.compile(
            "Seq Scan on (dataset|visit_d|visit_skypix|patch|tract|file_)\\w*|(?<!SCAN CONSTANT ROW\n)SCAN [tobfsxdvpe]\\b");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSmallPlaceIsFoundByItsPixels(boolean isPostgresql) throws IOException, SQLException {
        List<String> plans = plans(isPostgresql, place(0.02));

        assertThat(plans).noneMatch(plan -> READ_WHOLE.matcher(plan).find());
        assertThat(plans)
                .anyMatch(plan -> plan.contains("visit_detector_region_skypix_overlap")
                        && Pattern.compile("skypix_index *(>=|>)").matcher(plan).find());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachSliceOfALargePlaceIsFoundByItsPixels(boolean isPostgresql) throws IOException, SQLException {
        assertThat(plans(isPostgresql, place(20)))
                .noneMatch(plan -> READ_WHOLE.matcher(plan).find())
                .filteredOn(plan -> plan.contains("skypix_overlap"))
                .hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPlaceAndATimeAreFoundByThePixels(boolean isPostgresql) throws IOException, SQLException {
        Constraint visits = new Constraint.TimespanOverlaps("visit", List.of(new Timespan(5, 6)));
        Constraint exposures = new Constraint.TimespanOverlaps("exposure", List.of(new Timespan(5, 6)));

        assertThat(plans(isPostgresql, place(0.5), visits, exposures))
                .noneMatch(plan -> READ_WHOLE.matcher(plan).find());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void datasetsAreFoundByTheirIds(boolean isPostgresql) throws IOException, SQLException {
        Constraint ids = new Constraint.DatasetIn(Set.of(new UUID(1, 2), new UUID(3, 4)));

        assertThat(plans(isPostgresql, ids))
                .isNotEmpty()
                .noneMatch(plan -> READ_WHOLE.matcher(plan).find());
    }

    private static Constraint place(double radiusDeg) {
        return new Constraint.RegionOverlaps(SkyArea.of(List.of(Circle.ofDegrees(53.2, -28.1, radiusDeg))));
    }

    private static List<String> plans(boolean isPostgresql, Constraint... constraints)
            throws IOException, SQLException {
        Path folder = isPostgresql ? GeneratedRegistry.postgresql() : GeneratedRegistry.sqlite();
        ButlerConfiguration configuration = ButlerConfigurationReader.read(folder.toString());
        DataSource pool = PooledSource.open(configuration, "plans", 2, Duration.ofSeconds(10));
        try (HikariDataSource open = pool.unwrap(HikariDataSource.class)) {
            ExplainingSource source = new ExplainingSource(open, isPostgresql);
            DirectSettings settings = new DirectSettings(
                    configuration.schema(),
                    configuration.recordsTables(),
                    configuration.renamedTypes(),
                    Duration.ofSeconds(20),
                    0);
            try (DirectRepository repository = new DirectRepository(source.proxy(), settings, InstantSource.system())) {
                List<DatasetQuery> queries = TYPES.stream()
                        .flatMap(type -> query(repository, type, constraints))
                        .toList();
                int before = source.plans().size();
                List<DatasetRow> rows = new ArrayList<>();
                try (DatasetRows found = repository.find(queries, 1000)) {
                    found.forEachRemaining(rows::add);
                }
                return source.plans().subList(before, source.plans().size());
            }
        }
    }

    private static Stream<DatasetQuery> query(DirectRepository repository, String type, Constraint... constraints) {
        return repository.datasetType(type).stream()
                .map(found -> new DatasetQuery(
                        found,
                        List.of("DemoCam/DR1"),
                        Arrays.asList(constraints),
                        List.of(DimensionField.key("band"), new DimensionField("visit", "name")),
                        EnumSet.allOf(DatasetQuery.Extra.class)));
    }
}
