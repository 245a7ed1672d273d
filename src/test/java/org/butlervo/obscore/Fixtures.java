// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.butlervo.butler.DatasetRow;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.DimensionField;
import org.butlervo.sky.Footprint;
import org.butlervo.sky.Region;
import org.butlervo.table.Cells;

/** What the tests of this package share. */
final class Fixtures {
    static final UUID ID = UUID.fromString("01a1fb36-26f7-7b2d-8ce4-1592d8e4272f");

    static final DatasetType RAW = new DatasetType(
            "raw",
            "Exposure",
            List.of("instrument", "exposure", "detector"),
            List.of("band", "day_obs", "group", "physical_filter"));
    static final DatasetType VISIT_IMAGE = new DatasetType(
            "visit_image",
            "ExposureF",
            List.of("instrument", "visit", "detector"),
            List.of("band", "day_obs", "physical_filter"));
    static final DatasetType COADD =
            new DatasetType("coadd", "ExposureF", List.of("band", "skymap", "tract", "patch"), List.of());

    private Fixtures() {}

    static ObsCoreConfiguration configuration(String resource) {
        try {
            return ObsCoreConfigurationReader.read(
                    Objects.requireNonNull(Fixtures.class.getResource(resource)).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static DatasetTypeMapping mapping(ObsCoreConfiguration configuration, DatasetType type) {
        return DatasetTypeMapping.of(configuration, ObsCoreSchema.of(configuration), type);
    }

    /** A row with those values of the mapping's fields and null for the others. */
    static DatasetRow row(DatasetTypeMapping mapping, Map<DimensionField, Object> values, Optional<Region> region) {
        Object[] fields = mapping.fields().stream().map(values::get).toArray();
        return new DatasetRow(
                ID, mapping.type(), "run/1", Cells.of(fields), region.map(Footprint::new), OptionalLong.of(2001));
    }

    /** The cell of that column; empty if it is null. */
    static Optional<Object> cell(DatasetTypeMapping mapping, ObsCoreRow row, String column) {
        int position = mapping.schema().position(column).orElseThrow();
        return row.cells().isNull(position)
                ? Optional.empty()
                : Optional.of(row.cells().get(position, Object.class));
    }

    static DimensionField field(String element, String field) {
        return new DimensionField(element, field);
    }

    static DimensionField key(String dimension) {
        return DimensionField.key(dimension);
    }
}
