// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.butlervo.obscore.Fixtures.COADD;
import static org.butlervo.obscore.Fixtures.RAW;
import static org.butlervo.obscore.Fixtures.VISIT_IMAGE;
import static org.butlervo.obscore.Fixtures.field;
import static org.butlervo.obscore.Fixtures.key;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.DimensionField;
import org.butlervo.quantity.Timespan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnSourceTest {
    private static final long SEED = 4711;

    private static final ObsCoreConfiguration COMPLETE = Fixtures.configuration("complete.yaml");
    private static final ObsCoreConfiguration OVERLAID = Fixtures.configuration("overlaid.yaml");
    private static final ColumnSource ABSENT = new ColumnSource.Absent();
    private static final ColumnSource SOMEHOW = new ColumnSource.Computed(Optional.empty());

    static Stream<Arguments> complete() {
        return Stream.of(
                arguments(RAW, "dataproduct_type", constant("image")),
                arguments(RAW, "dataproduct_subtype", constant("ex.raw")),
                arguments(RAW, "calib_level", constant(1L)),
                arguments(RAW, "obs_collection", constant("EX.DR1")),
                arguments(VISIT_IMAGE, "obs_collection", constant("EX.DR1.visits")),
                arguments(RAW, "obs_id", SOMEHOW),
                arguments(RAW, "obs_publisher_did", SOMEHOW),
                arguments(RAW, "access_url", ABSENT),
                arguments(VISIT_IMAGE, "access_url", SOMEHOW),
                arguments(RAW, "access_format", constant("image/fits")),
                arguments(COADD, "access_format", ABSENT),
                arguments(RAW, "access_estsize", SOMEHOW),
                arguments(RAW, "target_name", from(field("exposure", "target_name"))),
                arguments(VISIT_IMAGE, "target_name", from(field("visit", "target_name"))),
                arguments(COADD, "target_name", constant("EX.DR1 field")),
                arguments(RAW, "t_exptime", from(field("exposure", "exposure_time"))),
                arguments(VISIT_IMAGE, "t_exptime", from(field("visit", "exposure_time"))),
                arguments(COADD, "t_exptime", constant(900.0)),
                arguments(RAW, "t_min", new ColumnSource.ByTimespan("exposure")),
                arguments(VISIT_IMAGE, "t_max", new ColumnSource.ByTimespan("visit")),
                arguments(COADD, "t_max", ABSENT),
                arguments(type("night", "instrument", "day_obs"), "t_min", new ColumnSource.ByTimespan("day_obs")),
                arguments(RAW, "em_min", new ColumnSource.BySpectralRange()),
                arguments(COADD, "em_max", new ColumnSource.BySpectralRange()),
                arguments(type("night", "instrument", "day_obs"), "em_max", ABSENT),
                arguments(COADD, "em_filter_name", from(key("band"))),
                arguments(RAW, "s_region", new ColumnSource.ByRegion()),
                arguments(VISIT_IMAGE, "s_ra", new ColumnSource.ByRegion()),
                arguments(COADD, "s_dec", new ColumnSource.ByRegion()),
                arguments(type("visit_image", "instrument", "visit"), "s_fov", new ColumnSource.ByRegion()),
                arguments(type("coadd", "skymap", "tract"), "s_fov", new ColumnSource.ByRegion()),
                arguments(type("coadd", "visit", "detector", "tract", "patch"), "s_fov", ABSENT),
                arguments(type("coadd", "exposure", "tract"), "s_fov", ABSENT),
                arguments(type("night", "instrument", "day_obs"), "s_fov", ABSENT),
                arguments(RAW, "t_resolution", constant(15.0)),
                arguments(RAW, "s_xel1", ABSENT),
                arguments(VISIT_IMAGE, "s_xel2", constant(4000L)),
                arguments(RAW, "pol_states", ABSENT),
                arguments(RAW, "o_ucd", ABSENT),
                arguments(RAW, "instrument_name", from(key("instrument"))),
                arguments(COADD, "instrument_name", constant("Cam")),
                arguments(RAW, "facility_name", new ColumnSource.ByFacilityMap()),
                arguments(COADD, "facility_name", constant("Example:Telescope")),
                arguments(RAW, "lsst_visit", from(key("exposure"))),
                arguments(VISIT_IMAGE, "lsst_visit", from(key("visit"))),
                arguments(COADD, "lsst_visit", ABSENT),
                arguments(RAW, "lsst_tract", ABSENT),
                arguments(COADD, "lsst_tract", from(key("tract"))),
                arguments(VISIT_IMAGE, "lsst_tract", constant(17L)),
                arguments(VISIT_IMAGE, "lsst_ratio", SOMEHOW),
                arguments(RAW, "lsst_ratio", ABSENT),
                arguments(RAW, "lsst_band", from(key("band"))),
                arguments(RAW, "obs_title", ABSENT),
                arguments(VISIT_IMAGE, "obs_title", SOMEHOW));
    }

    @ParameterizedTest
    @MethodSource("complete")
    void saysWhereValuesComeFrom(DatasetType type, String column, ColumnSource source) {
        assertThat(Fixtures.mapping(COMPLETE, type).source(column)).isEqualTo(source);
    }

    /** Extra columns that fill a column which has another source too. */
    static Stream<Arguments> overlaid() {
        return Stream.of(
                arguments(RAW, "t_exptime", SOMEHOW),
                arguments(COADD, "t_exptime", constant(5.0)),
                arguments(RAW, "target_name", SOMEHOW),
                arguments(COADD, "target_name", ABSENT),
                arguments(RAW, "em_min", SOMEHOW),
                arguments(RAW, "t_min", SOMEHOW),
                arguments(RAW, "s_fov", SOMEHOW),
                arguments(COADD, "s_fov", SOMEHOW),
                arguments(RAW, "obs_collection", SOMEHOW),
                arguments(COADD, "obs_collection", constant("all")),
                arguments(RAW, "facility_name", constant("Here")),
                arguments(COADD, "facility_name", constant("Here")),
                arguments(RAW, "instrument_name", constant("Eye")),
                arguments(RAW, "dataproduct_subtype", constant("raw of image")),
                arguments(RAW, "access_estsize", constant(12L)),
                arguments(RAW, "calib_level", constant(1L)),
                arguments(RAW, "access_url", SOMEHOW),
                arguments(RAW, "lsst_text", SOMEHOW),
                arguments(type("coadd", "band", "subfilter"), "lsst_part", SOMEHOW),
                arguments(type("coadd", "instrument", "visit"), "lsst_name", SOMEHOW),
                arguments(type("coadd", "instrument", "visit"), "lsst_camera", from(key("instrument"))));
    }

    @ParameterizedTest
    @MethodSource("overlaid")
    void staysRightWhereExtraColumnsInterfere(DatasetType type, String column, ColumnSource source) {
        assertThat(Fixtures.mapping(OVERLAID, type).source(column)).isEqualTo(source);
    }

    @Test
    void refusesAnUnknownColumn() {
        DatasetTypeMapping mapping = Fixtures.mapping(COMPLETE, RAW);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> mapping.source("nothing"))
                .withMessage("there is no column nothing");
    }

    static Stream<Arguments> mappings() {
        return Stream.of(COMPLETE, OVERLAID)
                .flatMap(configuration -> Stream.of(RAW, VISIT_IMAGE, COADD)
                        .filter(type -> configuration.datasetTypes().containsKey(type.name()))
                        .map(type -> arguments(Fixtures.mapping(configuration, type))));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void rowsKeepTheWordOfTheirColumns(DatasetTypeMapping mapping) {
        Random random = new Random(SEED);
        ObsCoreMapper mapper = mapping.mapper("");

        for (int i = 0; i < 500; i++) {
            Map<DimensionField, Object> values = randomValues(mapping.fields(), random);
            ObsCoreRow row = mapper.map(Fixtures.row(mapping, values, Optional.empty()));

            mapping.schema()
                    .columns()
                    .forEach(column -> assertThat(Fixtures.cell(mapping, row, column.name()))
                            .as("seed %d, column %s, values %s", SEED, column.name(), values)
                            .satisfies(cell -> assertKeepsWord(mapping.source(column.name()), cell, values)));
        }
    }

    private static void assertKeepsWord(
            ColumnSource source, Optional<Object> cell, Map<DimensionField, Object> values) {
        if (source instanceof ColumnSource.Constant constant) {
            assertThat(cell).contains(constant.value());
        }
        if (source instanceof ColumnSource.Absent) {
            assertThat(cell).isEmpty();
        }
        if (source instanceof ColumnSource.Computed computed && computed.field().isPresent()) {
            assertThat(cell)
                    .isEqualTo(Optional.ofNullable(values.get(computed.field().get())));
        }
        if (source instanceof ColumnSource.ByFacilityMap) {
            assertThat(cell).isPresent();
        }
    }

    /** Values of the right kind for each field, one in four missing. */
    private static Map<DimensionField, Object> randomValues(List<DimensionField> fields, Random random) {
        Map<DimensionField, Object> values = new HashMap<>();
        for (DimensionField field : fields) {
            if (random.nextInt(4) > 0) {
                values.put(field, randomValue(field, random));
            }
        }
        return values;
    }

    private static Object randomValue(DimensionField field, Random random) {
        if (field.field().equals("timespan")) {
            return random.nextBoolean()
                    ? new Timespan(1_745_197_200_000_000_000L, Timespan.MAX_NANOS)
                    : new Timespan(Timespan.MIN_NANOS, 1_745_197_230_000_000_000L);
        }
        if (field.isKey()
                ? FieldSlots.isInteger(field.element())
                : field.field().equals("flag")) {
            return (long) random.nextInt(3);
        }
        return field.field().equals("exposure_time") || field.field().equals("ratio")
                ? (Object) random.nextDouble()
                : "text " + random.nextInt(3);
    }

    private static ColumnSource constant(Object value) {
        return new ColumnSource.Constant(value);
    }

    private static ColumnSource from(DimensionField field) {
        return new ColumnSource.Computed(Optional.of(field));
    }

    private static DatasetType type(String name, String... dimensions) {
        return new DatasetType(name, "Anything", List.of(dimensions), List.of());
    }
}
