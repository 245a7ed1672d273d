// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.butlervo.butler.Constraint;
import org.butlervo.butler.DimensionField;
import org.butlervo.obscore.ColumnSource;
import org.butlervo.obscore.DatasetTypeMapping;
import org.butlervo.obscore.ObsCoreConfiguration;
import org.butlervo.quantity.Interval;
import org.butlervo.quantity.Timespan;
import org.butlervo.quantity.UtcTai;

/**
 * What a query's conditions mean for the datasets of one type: that none of them can match, or constraints that narrow the search. A constraint may
 * let rows through that the exact filter drops; it never drops one that the filter would keep.
 */
final class Narrowing {
    /** Beyond the rounding of a Modified Julian Date, which is below a microsecond. */
    private static final long TIME_MARGIN_NANOS = 2_000;

    private final ObsCoreConfiguration configuration;
    private final DatasetTypeMapping mapping;
    private final List<Constraint> constraints = new ArrayList<>();

    private Narrowing(ObsCoreConfiguration configuration, DatasetTypeMapping mapping) {
        this.configuration = configuration;
        this.mapping = mapping;
    }

    /** The constraints for the type; empty where none of its datasets can match. */
    static Optional<List<Constraint>> of(
            SiaQuery query, ObsCoreConfiguration configuration, DatasetTypeMapping mapping) {
        Narrowing narrowing = new Narrowing(configuration, mapping);
        boolean possible = query.conditions().stream().allMatch(narrowing::admits);
        return possible ? Optional.of(List.copyOf(narrowing.constraints)) : Optional.empty();
    }

    private boolean admits(Condition condition) {
        if (condition instanceof Condition.Overlaps overlaps) {
            constraints.add(new Constraint.RegionOverlaps(overlaps.area()));
            return mapping.hasRegion();
        }
        if (condition instanceof Condition.DatasetIn in) {
            constraints.add(new Constraint.DatasetIn(in.ids()));
            return !in.ids().isEmpty();
        }
        if (condition instanceof Condition.RangeMeets meets) {
            return admits(meets);
        }
        return !(condition instanceof Condition.OnColumn onColumn) || admits(onColumn);
    }

    private boolean admits(Condition.RangeMeets meets) {
        ColumnSource min = mapping.source(meets.minColumn());
        ColumnSource max = mapping.source(meets.maxColumn());
        if (min instanceof ColumnSource.ByTimespan time && min.equals(max)) {
            constraints.add(new Constraint.TimespanOverlaps(
                    time.element(),
                    meets.intervals().stream().map(Narrowing::timespan).toList()));
        }
        if (min instanceof ColumnSource.BySpectralRange && min.equals(max)) {
            Set<String> names = namesMeeting(meets);
            constraints.add(new Constraint.FilterIn(names));
            return !names.isEmpty();
        }
        return !(min instanceof ColumnSource.Absent);
    }

    private Set<String> namesMeeting(Condition.RangeMeets meets) {
        return configuration.spectralRanges().entrySet().stream()
                .filter(entry -> entry.getValue().minMetres().isPresent()
                        && entry.getValue().maxMetres().isPresent())
                .filter(entry -> meets.meets(
                        entry.getValue().minMetres().getAsDouble(),
                        entry.getValue().maxMetres().getAsDouble()))
                .map(entry -> entry.getKey())
                .collect(Collectors.toSet());
    }

    private static Timespan timespan(Interval mjdUtc) {
        long begin = UtcTai.taiNanos(mjdUtc.min());
        long end = UtcTai.taiNanos(mjdUtc.max());
        return new Timespan(
                Math.max(Timespan.MIN_NANOS, begin - TIME_MARGIN_NANOS),
                end >= Timespan.MAX_NANOS - TIME_MARGIN_NANOS ? Timespan.MAX_NANOS : end + TIME_MARGIN_NANOS);
    }

    private boolean admits(Condition.OnColumn condition) {
        ColumnSource source = mapping.source(condition.column());
        if (source instanceof ColumnSource.Constant constant) {
            return condition.accepts(constant.value());
        }
        if (source instanceof ColumnSource.Computed computed) {
            computed.field().ifPresent(field -> narrow(condition, field));
        }
        if (source instanceof ColumnSource.ByFacilityMap) {
            return Stream.concat(Stream.of(configuration.facilityName()), configuration.facilityMap().values().stream())
                    .anyMatch(condition::accepts);
        }
        return !(source instanceof ColumnSource.Absent);
    }

    private void narrow(Condition.OnColumn condition, DimensionField field) {
        if (condition instanceof Condition.TextIn in) {
            constraints.add(
                    field.isKey()
                            ? new Constraint.DimensionIn(field.element(), in.values())
                            : new Constraint.TextIn(field, in.values()));
        }
        if (condition instanceof Condition.NumberIn in) {
            constraints.add(new Constraint.NumberIn(field, in.intervals()));
        }
    }
}
