// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.butlervo.quantity.Interval;
import org.butlervo.quantity.Timespan;
import org.butlervo.sky.SkyArea;

/**
 * A condition that every wanted dataset satisfies. A repository uses it to narrow its search: it may return datasets that break a constraint,
 * because {@code sia.ExactFilter} decides in the end, but it never withholds one that keeps all of them. A null never satisfies a constraint.
 */
public sealed interface Constraint {
    /** The dimension's value is one of these. */
    record DimensionIn(String dimension, Set<String> values) implements Constraint {
        public DimensionIn {
            values = Set.copyOf(values);
        }
    }

    /** The physical filter or the band has one of these names. */
    record FilterIn(Set<String> names) implements Constraint {
        public FilterIn {
            names = Set.copyOf(names);
        }
    }

    /** The text field is one of these. */
    record TextIn(DimensionField field, Set<String> values) implements Constraint {
        public TextIn {
            values = Set.copyOf(values);
        }
    }

    /** The number lies in one of these intervals. */
    record NumberIn(DimensionField field, List<Interval> intervals) implements Constraint {
        public NumberIn {
            intervals = List.copyOf(intervals);
        }
    }

    /** The element's timespan has an instant in common with one of these. */
    record TimespanOverlaps(String element, List<Timespan> timespans) implements Constraint {
        public TimespanOverlaps {
            timespans = List.copyOf(timespans);
        }
    }

    /** The region has a point in common with this area. */
    record RegionOverlaps(SkyArea area) implements Constraint {}

    /** The dataset is one of these. */
    record DatasetIn(Set<UUID> ids) implements Constraint {
        public DatasetIn {
            ids = Set.copyOf(ids);
        }
    }
}
