// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.stream.IntStream;
import org.butlervo.table.Column;
import org.butlervo.table.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObsCoreSchemaTest {
    private final ObsCoreSchema schema = ObsCoreSchema.of(Fixtures.configuration("complete.yaml"));

    @Test
    void startsWithTheColumnsThatEveryAnswerHas() {
        assertThat(schema.columns().subList(0, 30)).isEqualTo(ObsCoreColumns.mandatory());
        assertThat(schema.columns().subList(30, 32))
                .extracting(Column::name)
                .containsExactly("dataproduct_subtype", "em_filter_name");
    }

    @Test
    void extraColumnsFollowInOrderOfAppearance() {
        assertThat(schema.columns().subList(32, schema.columns().size()))
                .extracting(Column::name)
                .containsExactly("lsst_visit", "lsst_tract", "lsst_ratio", "lsst_flag", "lsst_band", "obs_title");
    }

    @Test
    void extraColumnsHaveTheMetadataOfTheStandardOrTheirOwn() {
        assertThat(column("obs_title"))
                .isEqualTo(ObsCoreColumns.find("obs_title").orElseThrow());
        assertThat(column("lsst_visit"))
                .isEqualTo(new Column("lsst_visit", DataType.LONG, "", "", "", "", "Visit number"));
        assertThat(column("lsst_ratio").type()).isEqualTo(DataType.DOUBLE);
        assertThat(column("lsst_flag").type()).isEqualTo(DataType.BOOLEAN);
        assertThat(column("lsst_band").type()).isEqualTo(DataType.TEXT);
    }

    @Test
    void positionsAreThoseOfTheColumns() {
        assertThat(IntStream.range(0, schema.columns().size()))
                .allMatch(i -> schema.position(schema.columns().get(i).name()).orElseThrow() == i);
        assertThat(schema.position("nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 2, LONG", "1, 2.5, DOUBLE", "1, two, TEXT", "true, 1, TEXT", "true, false, BOOLEAN"})
    void aColumnHoldsWhatEachTypePutsThere(String first, String second, DataType type) {
        ObsCoreConfiguration configuration =
                ObsCoreConfigurationReader.read(new StringReader("""
                facility_name: X
                collections: [c]
                extra_columns: {x: %s}
                dataset_types: {raw: {dataproduct_type: image, calib_level: 1, extra_columns: {x: %s}}}
                """.formatted(first, second)));

        assertThat(ObsCoreSchema.of(configuration).columns().get(32).type()).isEqualTo(type);
    }

    private Column column(String name) {
        return schema.columns().get(schema.position(name).orElseThrow());
    }
}
