// SPDX-License-Identifier: MIT
package org.butlervo.butler;

/**
 * One field of the dimension record that belongs to a dataset, such as {@code exposure.obs_id} or {@code visit.timespan}. The value of a dimension
 * itself is the field named like the primary key of its record: {@link #key}.
 *
 * @param element dimension element, such as {@code exposure}
 * @param field field of its record, {@link #KEY} for the dimension's own value
 */
public record DimensionField(String element, String field) {
    /** Name of the field that holds the dimension's own value, whatever its column is called. */
    public static final String KEY = "";

    /** The value of the dimension in the data ID. */
    public static DimensionField key(String dimension) {
        return new DimensionField(dimension, KEY);
    }

    public boolean isKey() {
        return field.isEmpty();
    }
}
