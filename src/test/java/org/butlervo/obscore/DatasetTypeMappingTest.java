// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.butlervo.obscore.Fixtures.COADD;
import static org.butlervo.obscore.Fixtures.RAW;
import static org.butlervo.obscore.Fixtures.VISIT_IMAGE;
import static org.butlervo.obscore.Fixtures.cell;
import static org.butlervo.obscore.Fixtures.field;
import static org.butlervo.obscore.Fixtures.key;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetRow;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.DimensionField;
import org.butlervo.fixture.Shared;
import org.butlervo.quantity.Timespan;
import org.butlervo.sky.Circle;
import org.butlervo.sky.ConvexPolygon;
import org.butlervo.sky.Footprint;
import org.butlervo.sky.Region;
import org.butlervo.sky.UnitVector;
import org.butlervo.table.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetTypeMappingTest {
    private static final ObsCoreConfiguration COMPLETE = Fixtures.configuration("complete.yaml");
    private static final Timespan THIRTY_SECONDS = new Timespan(1_745_197_200_000_000_000L, 1_745_197_230_000_000_000L);
    private static final Map<DimensionField, Object> RAW_VALUES = Map.of(
            key("instrument"), "LSSTCam",
            key("exposure"), 2025042000001L,
            key("detector"), 1L,
            key("band"), "r",
            key("physical_filter"), "r_6",
            field("exposure", "obs_id"), "MC_O_20250420_000000",
            field("exposure", "target_name"), "Field1",
            field("exposure", "exposure_time"), 30.0,
            field("exposure", "timespan"), THIRTY_SECONDS,
            field("detector", "full_name"), "R00_S01");

    private static final Region SQUARE = ConvexPolygon.ofDegrees(9.9, -30.1, 10.1, -30.1, 10.1, -29.9, 9.9, -29.9);

    private final DatasetTypeMapping visits = Fixtures.mapping(COMPLETE, VISIT_IMAGE);
    private final DatasetTypeMapping coadds = Fixtures.mapping(COMPLETE, COADD);

    @Test
    void mapsARawAsRubinDoes() {
        ObsCoreConfiguration dp2 = ObsCoreConfigurationReader.read(Shared.require("butler/config/dp2.yaml"));
        DatasetTypeMapping mapping = Fixtures.mapping(dp2, RAW);

        ObsCoreRow row = mapping.mapper("").map(Fixtures.row(mapping, RAW_VALUES, Optional.of(SQUARE)));

        assertThat(row.footprint().map(Footprint::region)).contains(SQUARE);
        assertThat(row.id()).isEqualTo(Fixtures.ID);
        assertThat(shown(mapping, row))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("dataproduct_type", "image"),
                        Map.entry("dataproduct_subtype", "lsst.raw"),
                        Map.entry("facility_name", "Rubin:Simonyi"),
                        Map.entry("calib_level", 1L),
                        Map.entry("target_name", "Field1"),
                        Map.entry("obs_id", "MC_O_20250420_000000"),
                        Map.entry("obs_collection", "LSST.DP2"),
                        Map.entry(
                                "obs_publisher_did",
                                "ivo://org.rubinobs/usdac/lsst-dp2?repo=dp2&id=01a1fb36-26f7-7b2d-8ce4-1592d8e4272f"),
                        Map.entry(
                                "access_url",
                                "https://data.lsst.cloud/api/datalink/links?ID=ivo%3A%2F%2Forg.rubinobs%2Flsst-dp2%3Frepo"
                                        + "%3Ddp2%26id%3D01a1fb36-26f7-7b2d-8ce4-1592d8e4272f"),
                        Map.entry("access_format", "application/x-votable+xml;content=datalink"),
                        Map.entry("access_estsize", 3L),
                        Map.entry("s_ra", 10.000000000001444),
                        Map.entry("s_dec", -30.00000419839991),
                        Map.entry("s_fov", 0.26463853690538114),
                        Map.entry(
                                "s_region",
                                "POLYGON ICRS 9.900000 -30.100000 10.100000 -30.100000 10.100000 -29.900000 9.900000"
                                        + " -29.900000"),
                        Map.entry("s_xel1", 4608L),
                        Map.entry("s_xel2", 4096L),
                        Map.entry("t_min", 60786.041238425925),
                        Map.entry("t_max", 60786.04158564815),
                        Map.entry("t_exptime", 30.0),
                        Map.entry("em_min", 5.51e-07),
                        Map.entry("em_max", 6.891e-07),
                        Map.entry("em_filter_name", "r"),
                        Map.entry("o_ucd", "phot.count"),
                        Map.entry("instrument_name", "LSSTCam"),
                        Map.entry("lsst_visit", 2025042000001L),
                        Map.entry("lsst_detector", 1L),
                        Map.entry("lsst_band", "r"),
                        Map.entry("lsst_filter", "r_6"),
                        Map.entry("obs_title", "raw - r - MC_O_20250420_000000-R00_S01 2025-04-21T00:59:23.000000Z")));
    }

    @Test
    void asksForWhatItShowsAndNothingTwice() {
        DatasetTypeMapping raws = Fixtures.mapping(COMPLETE, RAW);

        assertThat(raws.fields())
                .containsExactlyInAnyOrder(
                        key("instrument"),
                        key("exposure"),
                        key("band"),
                        key("physical_filter"),
                        field("exposure", "obs_id"),
                        field("exposure", "target_name"),
                        field("exposure", "exposure_time"),
                        field("exposure", "timespan"));
        assertThat(raws.extras()).containsExactlyInAnyOrder(DatasetQuery.Extra.REGION, DatasetQuery.Extra.FILE_BYTES);
        assertThat(raws.hasRegion()).isTrue();
    }

    @Test
    void asksForTheRunOnlyWhereATemplateShowsIt() {
        ObsCoreConfiguration live =
                ObsCoreConfigurationReader.read(Shared.require("butler/config/usdf-embargo-live.yaml"));
        DatasetTypeMapping mapping = Fixtures.mapping(live, RAW);

        assertThat(mapping.extras()).contains(DatasetQuery.Extra.RUN);
        assertThat(cell(
                        mapping,
                        mapping.mapper("").map(Fixtures.row(mapping, RAW_VALUES, Optional.empty())),
                        "lsst_run"))
                .contains("run/1");
    }

    @Test
    void asksForNoFileSizeWhereTheConfigurationGivesIt() {
        assertThat(Fixtures.mapping(Fixtures.configuration("overlaid.yaml"), RAW)
                        .extras())
                .containsExactly(DatasetQuery.Extra.REGION);
    }

    @Test
    void readsFieldsOfTheDataIdThereRatherThanInRecords() {
        ObsCoreConfiguration hsc = ObsCoreConfigurationReader.read(Shared.require("butler/hsc/obscore.yaml"));
        DatasetType calexp = new DatasetType("_mock_calexp", "X", VISIT_IMAGE.required(), VISIT_IMAGE.implied());

        assertThat(Fixtures.mapping(hsc, calexp).source("day_obs"))
                .isEqualTo(new ColumnSource.Computed(Optional.of(key("day_obs"))));
        assertThat(Fixtures.mapping(hsc, RAW).source("day_obs")).isEqualTo(new ColumnSource.Absent());
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/data, https://example.org/data/api/datalink/links?ID=",
        "https://example.org/data/, https://example.org/data/api/datalink/links?ID=",
        "http://localhost:8080, http://localhost:8080/api/datalink/links?ID=",
    })
    void putsTheBaseUrlBeforeARelativeAccessUrl(String baseUrl, String expected) {
        DatasetRow row = Fixtures.row(visits, Map.of(field("visit", "name"), "v1"), Optional.empty());

        assertThat(cell(visits, visits.mapper(baseUrl).map(row), "access_url"))
                .contains(expected + Fixtures.ID + "&obs=v1");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "999, 1", "1000, 1", "1001, 2", "2147483648000, 2147483648"})
    void roundsKilobytesUp(long bytes, long kilobytes) {
        DatasetRow row = Fixtures.row(coadds, Map.of(), Optional.empty());
        DatasetRow sized =
                new DatasetRow(row.id(), row.type(), "", row.fields(), row.footprint(), OptionalLong.of(bytes));

        assertThat(cell(coadds, coadds.mapper("").map(sized), "access_estsize")).contains(kilobytes);
    }

    @ParameterizedTest
    @CsvSource({
        "r, r, 5.51e-07, 6.891e-07",
        "r_6, r, 5.51e-07, 6.891e-07",
        "r_special, r, 5.51e-07,",
        "x, white,,",
        "x, x,,",
        ",r, 5.51e-07, 6.891e-07",
        "r,, 5.51e-07, 6.891e-07",
        ",,,",
    })
    void looksUpThePhysicalFilterBeforeTheBand(String filter, String band, Double min, Double max) {
        Map<DimensionField, Object> values = new HashMap<>();
        values.put(key("physical_filter"), filter);
        values.put(key("band"), band);

        ObsCoreRow row = visits.mapper("").map(Fixtures.row(visits, values, Optional.empty()));

        assertThat(cell(visits, row, "em_min")).isEqualTo(Optional.ofNullable(min));
        assertThat(cell(visits, row, "em_max")).isEqualTo(Optional.ofNullable(max));
    }

    @Test
    void showsNoEndThatIsNotKnown() {
        Timespan open = new Timespan(THIRTY_SECONDS.beginNanos(), Timespan.MAX_NANOS);
        Timespan sinceEver = new Timespan(Timespan.MIN_NANOS, THIRTY_SECONDS.endNanos());

        assertThat(shownTimes(open)).isEqualTo(Map.of("t_min", 60786.041238425925));
        assertThat(shownTimes(sinceEver)).isEqualTo(Map.of("t_max", 60786.04158564815));
        assertThat(shownTimes(THIRTY_SECONDS)).hasSize(2);
    }

    private Map<String, Object> shownTimes(Timespan timespan) {
        DatasetRow row = Fixtures.row(visits, Map.of(field("visit", "timespan"), timespan), Optional.empty());
        Map<String, Object> shown = shown(visits, visits.mapper("").map(row));
        shown.keySet().retainAll(List.of("t_min", "t_max"));
        return shown;
    }

    @Test
    void aRowWithoutAnyValueShowsNullsAndDoesNotFail() {
        DatasetRow empty = Fixtures.row(visits, Map.of(), Optional.empty());
        DatasetRow broken =
                new DatasetRow(empty.id(), empty.type(), "", empty.fields(), empty.footprint(), OptionalLong.empty());

        assertThat(shown(visits, visits.mapper("").map(broken)).keySet())
                .containsExactlyInAnyOrder(
                        "dataproduct_type",
                        "dataproduct_subtype",
                        "calib_level",
                        "obs_collection",
                        "obs_publisher_did",
                        "access_format",
                        "s_xel1",
                        "s_xel2",
                        "t_resolution",
                        "o_ucd",
                        "facility_name",
                        "lsst_tract");
    }

    @Test
    void aValueOfTheWrongKindShowsNull() {
        Map<DimensionField, Object> values = Map.of(
                field("visit", "exposure_time"),
                "long",
                field("visit", "ratio"),
                Double.NaN,
                field("visit", "flag"),
                2L,
                key("visit"),
                7L,
                key("patch"),
                "upper left");

        assertThat(shown(visits, visits.mapper("").map(Fixtures.row(visits, values, Optional.empty()))))
                .doesNotContainKeys("t_exptime", "lsst_ratio")
                .containsEntry("lsst_flag", true)
                .containsEntry("lsst_visit", 7L);
        assertThat(cell(coadds, coadds.mapper("").map(Fixtures.row(coadds, values, Optional.empty())), "obs_id"))
                .isEmpty();
    }

    @Test
    void spatialCellsFollowTheRegionFromRowToRow() {
        ObsCoreMapper mapper = coadds.mapper("");

        assertThat(outline(mapper, Optional.of(SQUARE))).get().asString().startsWith("POLYGON ICRS 9.900000 ");
        assertThat(outline(mapper, Optional.of(SQUARE))).get().asString().startsWith("POLYGON ICRS 9.900000 ");
        assertThat(outline(mapper, Optional.of(Circle.ofDegrees(10, 20, 0.5))))
                .contains("CIRCLE ICRS 10.000000 20.000000 0.500000");
        assertThat(outline(mapper, Optional.empty())).isEmpty();
        assertThat(outline(mapper, Optional.of(SQUARE))).isPresent();
    }

    private Optional<Object> outline(ObsCoreMapper mapper, Optional<Region> region) {
        return cell(coadds, mapper.map(Fixtures.row(coadds, Map.of(), region)), "s_region");
    }

    @Test
    void aRegionWithoutPointsHasNoSpatialCells() {
        Region nothing = new Circle(UnitVector.fromDegrees(10, 20), -1, -1);

        assertThat(shown(coadds, coadds.mapper("").map(Fixtures.row(coadds, Map.of(), Optional.of(nothing)))))
                .doesNotContainKeys("s_ra", "s_dec", "s_fov", "s_region");
    }

    @Test
    void padsIntegersWithZeros() {
        Map<DimensionField, Object> values = Map.of(key("skymap"), "sky", key("tract"), 5L, key("patch"), 12L);

        assertThat(cell(coadds, coadds.mapper("").map(Fixtures.row(coadds, values, Optional.empty())), "obs_id"))
                .contains("sky-5-012");
    }

    @Test
    void extraColumnsGiveWayToRecordsAndGoBeforeTheConfiguration() {
        DatasetTypeMapping mapping = Fixtures.mapping(Fixtures.configuration("overlaid.yaml"), RAW);
        DatasetRow known = Fixtures.row(mapping, RAW_VALUES, Optional.empty());
        DatasetRow unknown = Fixtures.row(mapping, Map.of(), Optional.empty());

        assertThat(shown(mapping, mapping.mapper("").map(known)))
                .containsEntry("t_exptime", 30.0)
                .containsEntry("target_name", "Field1")
                .containsEntry("em_min", 5.51e-07)
                .containsEntry("obs_collection", "r_6 collection")
                .containsEntry("instrument_name", "Eye");
        assertThat(shown(mapping, mapping.mapper("").map(unknown)))
                .containsEntry("t_exptime", 5.0)
                .containsEntry("t_min", 50000.5)
                .containsEntry("em_min", 5.0e-7)
                .containsEntry("s_fov", 1.0)
                .containsEntry("obs_collection", "EX.DR1")
                .doesNotContainKey("target_name");
    }

    @Test
    void refusesATypeThatIsNotPublished() {
        DatasetType flat = new DatasetType("flat", "Exposure", List.of("instrument"), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fixtures.mapping(COMPLETE, flat))
                .withMessage("dataset type flat is not published");
    }

    /** The cells that are not null, by column. */
    private static Map<String, Object> shown(DatasetTypeMapping mapping, ObsCoreRow row) {
        Map<String, Object> shown = new HashMap<>();
        mapping.schema().columns().stream()
                .map(Column::name)
                .forEach(name -> cell(mapping, row, name).ifPresent(value -> shown.put(name, value)));
        return shown;
    }
}
