// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.butlervo.dali.MediaTypes;
import org.butlervo.obscore.ObsCoreRow;
import org.butlervo.obscore.ObsCoreSchema;
import org.butlervo.quantity.Interval;
import org.butlervo.sky.SkyArea;

/**
 * What one parameter of a query demands of a row: the alternatives among its values, tested against the value that the ObsCore column of the row
 * shows. A null never satisfies a condition (SIA 2.0 section 2.1, requirement 2.4).
 */
public sealed interface Condition {
    /** The parameter that the condition comes from. */
    SiaParameter parameter();

    /** The judge of rows of that schema. */
    Predicate<ObsCoreRow> on(ObsCoreSchema schema);

    /** The region has a point in common with the area; touching counts. */
    record Overlaps(SkyArea area) implements Condition {
        @Override
        public SiaParameter parameter() {
            return SiaParameter.POS;
        }

        @Override
        public Predicate<ObsCoreRow> on(ObsCoreSchema schema) {
            return row -> row.footprint()
                    .filter(footprint -> area.overlaps(footprint.region()))
                    .isPresent();
        }
    }

    /**
     * The interval from one column's value to the other's has a number in common with one of the intervals.
     *
     * @param isOpenEnded whether a null maximum beside a known minimum means a range without end, as for exposures that have not ended
     */
    record RangeMeets(
            SiaParameter parameter, String minColumn, String maxColumn, boolean isOpenEnded, List<Interval> intervals)
            implements Condition {
        public RangeMeets {
            intervals = List.copyOf(intervals);
        }

        @Override
        public Predicate<ObsCoreRow> on(ObsCoreSchema schema) {
            int min = schema.position(minColumn).orElseThrow();
            int max = schema.position(maxColumn).orElseThrow();
            return row -> {
                if (row.cells().isNull(min) || (row.cells().isNull(max) && !isOpenEnded)) {
                    return false;
                }
                double end = row.cells().isNull(max)
                        ? Double.POSITIVE_INFINITY
                        : row.cells().real(max);
                return meets(row.cells().real(min), end);
            };
        }

        /** Whether the closed range has a number in common with one of the intervals. */
        boolean meets(double min, double max) {
            for (Interval interval : intervals) {
                if (interval.intersects(min, max)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A condition on one column's value. */
    sealed interface OnColumn extends Condition {
        String column();

        /** Whether the value, never null, satisfies the condition. */
        boolean accepts(Object value);

        @Override
        default Predicate<ObsCoreRow> on(ObsCoreSchema schema) {
            int column = schema.position(column()).orElseThrow();
            return row -> !row.cells().isNull(column) && accepts(row.cells().get(column, Object.class));
        }
    }

    /** The number lies in one of the intervals. */
    record NumberIn(SiaParameter parameter, String column, List<Interval> intervals) implements OnColumn {
        public NumberIn {
            intervals = List.copyOf(intervals);
        }

        @Override
        public boolean accepts(Object value) {
            if (!(value instanceof Number number)) {
                return false;
            }
            for (Interval interval : intervals) {
                if (interval.contains(number.doubleValue())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The integer is one of these. */
    record IntegerIn(SiaParameter parameter, String column, Set<Long> values) implements OnColumn {
        public IntegerIn {
            values = Set.copyOf(values);
        }

        @Override
        public boolean accepts(Object value) {
            return value instanceof Long number && values.contains(number);
        }
    }

    /** The text is one of these, letter by letter. */
    record TextIn(SiaParameter parameter, String column, Set<String> values) implements OnColumn {
        public TextIn {
            values = Set.copyOf(values);
        }

        @Override
        public boolean accepts(Object value) {
            return value instanceof String text && values.contains(text);
        }
    }

    /** The media type is one of these, which stand in their normal spelling. */
    record MediaTypeIn(SiaParameter parameter, String column, Set<String> values) implements OnColumn {
        public MediaTypeIn {
            values = Set.copyOf(values);
        }

        @Override
        public boolean accepts(Object value) {
            return value instanceof String text && values.contains(MediaTypes.normal(text));
        }
    }

    /** The list of states between slashes, such as {@code /I/Q/}, names one of these. */
    record StateIn(SiaParameter parameter, String column, Set<String> states) implements OnColumn {
        public StateIn {
            states = Set.copyOf(states);
        }

        @Override
        public boolean accepts(Object value) {
            return value instanceof String text && states.stream().anyMatch(state -> text.contains("/" + state + "/"));
        }
    }

    /** The dataset is one of these. */
    record DatasetIn(Set<UUID> ids) implements Condition {
        public DatasetIn {
            ids = Set.copyOf(ids);
        }

        @Override
        public SiaParameter parameter() {
            return SiaParameter.ID;
        }

        @Override
        public Predicate<ObsCoreRow> on(ObsCoreSchema schema) {
            return row -> ids.contains(row.id());
        }
    }
}
