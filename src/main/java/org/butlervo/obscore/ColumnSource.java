// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.Optional;
import org.butlervo.butler.DimensionField;

/** Where the cells of a column come from in the rows of one dataset type, so that a planner can tell what a constraint on the column means there. */
public sealed interface ColumnSource {
    /**
     * The same value in every row.
     *
     * @param value as the column holds it: String, Long, Double or Boolean
     */
    record Constant(Object value) implements ColumnSource {}

    /** Null in every row. */
    record Absent() implements ColumnSource {}

    /**
     * It varies.
     *
     * @param field whose value, null included, is exactly what the column shows; empty where the column shows something else
     */
    record Computed(Optional<DimensionField> field) implements ColumnSource {
        static final Computed SOMEHOW = new Computed(Optional.empty());

        static Computed from(DimensionField field) {
            return new Computed(Optional.of(field));
        }
    }

    /** A bound of the spectral range of the physical filter, or else of the band ({@link ObsCoreConfiguration#spectralRanges}). */
    record BySpectralRange() implements ColumnSource {}

    /**
     * An end of the timespan of the element's record as MJD in UTC; null where that end or the timespan is not known.
     *
     * @param element such as {@code exposure}
     */
    record ByTimespan(String element) implements ColumnSource {}

    /** A property of the dataset's region; null where it has none. */
    record ByRegion() implements ColumnSource {}

    /** The facility of the instrument in the data ID, or else the facility of the configuration; never null. */
    record ByFacilityMap() implements ColumnSource {}
}
