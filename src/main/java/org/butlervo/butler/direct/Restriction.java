// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.butlervo.butler.Constraint;
import org.butlervo.butler.DimensionElement;
import org.butlervo.butler.DimensionField;
import org.butlervo.butler.FieldType;
import org.butlervo.butler.Universe;
import org.butlervo.quantity.Interval;
import org.butlervo.quantity.Timespan;

/**
 * Constraints as SQL conditions on the data ID in {@code t} and its records. Where a constraint has too many alternatives for a statement, their
 * hull is tested instead: a condition may let too much through, never too little. Sky and dataset constraints lead the search instead and have no
 * condition here.
 */
final class Restriction {
    /** More alternatives than this are replaced by their hull. */
    private static final int MAX_ALTERNATIVES = 32;

    private final Joins joins;
    private final Universe universe;
    private final Dialect dialect;

    Restriction(Joins joins, Universe universe, Dialect dialect) {
        this.joins = joins;
        this.universe = universe;
        this.dialect = dialect;
    }

    /** The condition, or empty where the constraint cannot be told in SQL. */
    Optional<SqlFragment> of(Constraint constraint) {
        if (constraint instanceof Constraint.DimensionIn in) {
            return joins.dimension(in.dimension())
                    .filter(expression -> universe.keyType(in.dimension()) == FieldType.TEXT)
                    .map(expression -> dialect.in(expression, in.values(), FieldType.TEXT));
        }
        if (constraint instanceof Constraint.FilterIn in) {
            return filterIn(in);
        }
        if (constraint instanceof Constraint.TextIn in) {
            return field(in.field(), FieldType.TEXT)
                    .map(expression -> dialect.in(expression, in.values(), FieldType.TEXT));
        }
        if (constraint instanceof Constraint.NumberIn in) {
            return field(in.field(), FieldType.REAL).map(expression -> numberIn(expression, in.intervals()));
        }
        if (constraint instanceof Constraint.TimespanOverlaps in) {
            return joins.element(in.element())
                    .filter(DimensionElement::temporal)
                    .map(element -> timespanOverlaps(joins.join(element), in.timespans()));
        }
        return Optional.empty();
    }

    private Optional<String> field(DimensionField field, FieldType wanted) {
        return joins.element(field.element())
                .flatMap(element -> element.type(field.field()))
                .filter(wanted::equals)
                .flatMap(type -> joins.field(field.element(), field.field()));
    }

    private Optional<SqlFragment> filterIn(Constraint.FilterIn in) {
        List<SqlFragment> alternatives = new ArrayList<>();
        for (String dimension : List.of("physical_filter", "band")) {
            joins.dimension(dimension)
                    .ifPresent(expression -> alternatives.add(dialect.in(expression, in.names(), FieldType.TEXT)));
        }
        return alternatives.isEmpty() ? Optional.empty() : Optional.of(SqlFragment.joined("OR", alternatives));
    }

    private static SqlFragment numberIn(String expression, List<Interval> intervals) {
        List<Interval> tested = intervals;
        if (intervals.size() > MAX_ALTERNATIVES) {
            double min = intervals.stream().mapToDouble(Interval::min).min().orElseThrow();
            double max = intervals.stream().mapToDouble(Interval::max).max().orElseThrow();
            tested = List.of(new Interval(min, max));
        }
        return SqlFragment.joined(
                "OR",
                tested.stream()
                        .map(interval -> SqlFragment.of(
                                expression + " BETWEEN ? AND ?",
                                new Bind.Scalar(interval.min()),
                                new Bind.Scalar(interval.max())))
                        .toList());
    }

    private SqlFragment timespanOverlaps(String alias, List<Timespan> timespans) {
        List<Timespan> tested = timespans;
        if (timespans.size() > MAX_ALTERNATIVES) {
            long begin =
                    timespans.stream().mapToLong(Timespan::beginNanos).min().orElseThrow();
            long end = timespans.stream().mapToLong(Timespan::endNanos).max().orElseThrow();
            tested = List.of(new Timespan(begin, end));
        }
        return SqlFragment.joined(
                "OR",
                tested.stream()
                        .map(span -> dialect.timespanOverlaps(alias, span))
                        .toList());
    }
}
