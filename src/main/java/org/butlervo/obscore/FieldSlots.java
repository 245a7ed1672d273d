// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.DimensionField;

/** The fields that the rows of a dataset type must bring, each asked for once; a slot is the position of its value in a row. */
final class FieldSlots {
    /** Dimensions whose values are integers; their records call the value {@code id}. */
    private static final Set<String> INTEGER_DIMENSIONS =
            Set.of("visit", "exposure", "detector", "tract", "patch", "day_obs", "visit_system", "subfilter");
    /** Dimensions whose values are texts; their records call the value {@code name}. */
    private static final Set<String> TEXT_DIMENSIONS =
            Set.of("instrument", "physical_filter", "band", "group", "skymap");

    private final DatasetType type;
    private final List<DimensionField> fields = new ArrayList<>();

    FieldSlots(DatasetType type) {
        this.type = type;
    }

    int slot(DimensionField field) {
        int slot = fields.indexOf(field);
        if (slot >= 0) {
            return slot;
        }
        fields.add(field);
        return fields.size() - 1;
    }

    /** Where a field of a record of the data ID is found: what the data ID holds itself is not asked of the record. */
    DimensionField recordField(String element, String field) {
        boolean ownValue = isInteger(element) ? field.equals("id") : isText(element) && field.equals("name");
        if (ownValue) {
            return DimensionField.key(element);
        }
        return type.has(field) ? DimensionField.key(field) : new DimensionField(element, field);
    }

    static boolean isInteger(String dimension) {
        return INTEGER_DIMENSIONS.contains(dimension);
    }

    static boolean isText(String dimension) {
        return TEXT_DIMENSIONS.contains(dimension);
    }

    List<DimensionField> fields() {
        return List.copyOf(fields);
    }
}
