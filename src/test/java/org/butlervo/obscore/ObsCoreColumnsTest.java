// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.butlervo.fixture.Shared;
import org.butlervo.table.Column;
import org.butlervo.table.DataType;
import org.junit.jupiter.api.Test;

class ObsCoreColumnsTest {
    private static final Map<DataType, String> VOTABLE_TYPES =
            Map.of(DataType.TEXT, "char", DataType.INT, "int", DataType.LONG, "long", DataType.DOUBLE, "double");

    @Test
    void thirtyColumnsAreMandatoryAndThirtyOptional() {
        assertThat(ObsCoreColumns.mandatory()).hasSize(30).doesNotHaveDuplicates();
        assertThat(ObsCoreColumns.optional()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void columnsCarryTheMetadataOfTheStandard() {
        assertThat(ObsCoreColumns.find("s_region"))
                .contains(new Column(
                        "s_region",
                        DataType.TEXT,
                        "",
                        "pos.outline;obs.field",
                        "obscore:Char.SpatialAxis.Coverage.Support.Area",
                        "adql:REGION",
                        "Outline of the observed region, ICRS"));
        assertThat(ObsCoreColumns.find("t_min")).map(Column::unit).contains("d");
        assertThat(ObsCoreColumns.find("bib_reference")).map(Column::ucd).contains("meta.bib.bibcode");
        assertThat(ObsCoreColumns.find("S_REGION")).isEmpty();
    }

    @Test
    void theBandIsNoColumnOfTheStandard() {
        assertThat(ObsCoreColumns.local()).singleElement().satisfies(column -> {
            assertThat(column.name()).isEqualTo("em_filter_name");
            assertThat(column.utype()).isEmpty();
        });
    }

    @Test
    void everyColumnIsDescribed() {
        assertThat(ObsCoreColumns.mandatory())
                .noneMatch(column -> column.description().isEmpty());
        assertThat(ObsCoreColumns.optional())
                .noneMatch(column -> column.description().isEmpty());
    }

    @Test
    void agreesWithTheTableOfTheStandard() throws IOException {
        List<String> lines = Files.readAllLines(Shared.require("ivoa/obscore-1.1-columns.csv"));

        List<String> ours = java.util.stream.Stream.of(ObsCoreColumns.mandatory(), ObsCoreColumns.optional())
                .flatMap(List::stream)
                .map(ObsCoreColumnsTest::summary)
                .toList();

        assertThat(ours)
                .isEqualTo(
                        lines.stream().skip(1).map(ObsCoreColumnsTest::summary).toList());
    }

    private static String summary(Column column) {
        return String.join(
                ",",
                column.name(),
                VOTABLE_TYPES.get(column.type()),
                column.xtype(),
                column.unit(),
                column.ucd(),
                column.utype());
    }

    private static String summary(String line) {
        String[] words = line.split(",", -1);
        String unit = words[6].equals("o_unit") ? "" : words[6];
        String ucd = words[0].equals("bib_reference") ? "meta.bib.bibcode" : words[7];
        return String.join(",", words[0], words[3].toLowerCase(Locale.ROOT), words[5], unit, ucd, words[8]);
    }
}
