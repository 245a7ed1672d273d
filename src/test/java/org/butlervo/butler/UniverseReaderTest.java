// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.butlervo.fault.FatalFault;
import org.butlervo.fixture.Universes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UniverseReaderTest {
    private static final Universe UNIVERSE = UniverseReader.read(Universes.json());

    @Test
    void readsTheShapeOfTables() {
        DimensionElement exposure = UNIVERSE.known("exposure");

        assertThat(UNIVERSE.version()).isEqualTo(8);
        assertThat(exposure.primaryKey()).contains("id");
        assertThat(exposure.required()).containsExactly("instrument", "exposure");
        assertThat(exposure.implied()).containsExactlyInAnyOrder("day_obs", "group", "physical_filter");
        assertThat(exposure.type("exposure_time")).contains(FieldType.REAL);
        assertThat(exposure.type("obs_id")).contains(FieldType.TEXT);
        assertThat(exposure.type("can_see_sky")).contains(FieldType.FLAG);
        assertThat(exposure.type("timespan")).contains(FieldType.TIMESPAN);
        assertThat(exposure.type("day_obs")).contains(FieldType.INTEGER);
        assertThat(exposure.type("no_such_field")).isEmpty();
        assertThat(exposure.column("exposure")).isEqualTo("id");
        assertThat(exposure.column("instrument")).isEqualTo("instrument");
        assertThat(exposure.temporal()).isTrue();
        assertThat(exposure.spatial()).isFalse();
    }

    @Test
    void joinsHaveNoKeyOfTheirOwn() {
        DimensionElement region = UNIVERSE.known("visit_detector_region");

        assertThat(region.primaryKey()).isEmpty();
        assertThat(region.required()).containsExactlyInAnyOrder("instrument", "detector", "visit");
        assertThat(region.spatial()).isTrue();
    }

    @Test
    void bandsAreViewsWithoutTable() {
        assertThat(UNIVERSE.known("band").stored()).isFalse();
        assertThat(UNIVERSE.known("physical_filter").stored()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            instrument,detector,exposure   | visit_detector_region
            instrument,detector,visit      | visit_detector_region
            instrument,visit               | visit
            instrument,exposure            | visit
            band,skymap,tract,patch        | patch
            skymap,tract                   | tract
            instrument,detector            | ''
            instrument,visit,skymap,tract  | ''
            """)
    void findsTheOneElementWithTheRegion(String dimensions, String element) {
        assertThat(UNIVERSE.regionElement(List.of(dimensions.split(",", -1)))
                        .map(DimensionElement::name)
                        .orElse(""))
                .isEqualTo(element);
    }

    @Test
    void impliedDimensionsFollowFromEachOther() {
        assertThat(UNIVERSE.impliedBy(List.of("instrument", "exposure")))
                .containsExactlyInAnyOrder("band", "day_obs", "group", "physical_filter");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "namespace": "daf_butler" | "namespace": "ours" | the repository has dimension universe ours version 8; supported is daf_butler version 2 to 8
            "version": 8              | "version": 9        | the repository has dimension universe daf_butler version 9; supported is daf_butler version 2 to 8
            "version": 8              | "version": 1        | the repository has dimension universe daf_butler version 1; supported is daf_butler version 2 to 8
            "common": "htm7"          | "common": "htm9"    | the repository indexes the sky by htm9; supported is htm7
            """)
    void refusesOtherUniverses(String ours, String other, String message) {
        String json = Universes.json().replace(ours, other);

        assertThat(json).isNotEqualTo(Universes.json());
        assertThatThrownBy(() -> UniverseReader.read(json))
                .isInstanceOf(FatalFault.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"version\": 8}", "{\"version\": \"8\", \"elements\": {}}", "no json"})
    void refusesWhatIsNoUniverse(String json) {
        assertThatThrownBy(() -> UniverseReader.read(json))
                .isInstanceOf(FatalFault.class)
                .hasMessage("the repository's dimension universe cannot be read");
    }

    @Test
    void anElementOfNoNameIsEmpty() {
        assertThat(UNIVERSE.element("no_such_element")).isEqualTo(Optional.empty());
    }
}
