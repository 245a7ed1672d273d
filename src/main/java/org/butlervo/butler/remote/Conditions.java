// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.butlervo.butler.Constraint;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.DimensionElement;
import org.butlervo.butler.DimensionField;
import org.butlervo.butler.FieldType;
import org.butlervo.butler.Universe;
import org.butlervo.quantity.Interval;
import org.butlervo.quantity.Timespan;
import org.butlervo.sky.Region;
import org.butlervo.sky.Union;

/**
 * Constraints in the server's query language: lists of alternatives, all of which hold. They may let datasets through that the constraint excludes, and
 * never withhold another.
 *
 * @param type of the datasets
 */
record Conditions(DatasetType type, Universe universe) {
    /** Longer lists are not sent; the service decides. */
    private static final int MOST_VALUES = 1_000;

    private static final int MOST_ALTERNATIVES = 32;

    /** What the constraint says; nothing where the server cannot be told, or {@link SearchPlan} sends it in parts. */
    List<List<Predicate>> of(Constraint constraint) {
        if (constraint instanceof Constraint.DimensionIn in) {
            return alternatives(
                    dimensionIn(in.dimension(), in.values()).stream().toList());
        }
        if (constraint instanceof Constraint.FilterIn in) {
            return alternatives(Stream.of("physical_filter", "band")
                    .flatMap(dimension -> dimensionIn(dimension, in.names()).stream())
                    .toList());
        }
        if (constraint instanceof Constraint.TextIn in) {
            return alternatives(
                    column(in.field(), FieldType.TEXT).flatMap(column -> textIn(column, in.values())).stream()
                            .toList());
        }
        if (constraint instanceof Constraint.NumberIn in) {
            return column(in.field(), FieldType.REAL)
                    .map(column -> numberIn(column, in.intervals()))
                    .orElse(List.of());
        }
        if (constraint instanceof Constraint.TimespanOverlaps in && has(in.element())) {
            return alternatives(timespanOverlaps(in));
        }
        return List.of();
    }

    private static List<List<Predicate>> alternatives(List<Predicate> alternatives) {
        return alternatives.isEmpty() ? List.of() : List.of(alternatives);
    }

    private Optional<Predicate> dimensionIn(String dimension, Collection<String> values) {
        return type.has(dimension) && universe.keyType(dimension) == FieldType.TEXT
                ? textIn(new Expression.DimensionKey(dimension), values)
                : Optional.empty();
    }

    private static Optional<Predicate> textIn(Expression column, Collection<String> values) {
        return values.isEmpty() || values.size() > MOST_VALUES
                ? Optional.empty()
                : Optional.of(new Predicate.InContainer(
                        column,
                        values.stream()
                                .sorted()
                                .map(Expression.TextLiteral::new)
                                .toList()));
    }

    private Optional<Expression> column(DimensionField wanted, FieldType wantedType) {
        DimensionField field = RowLayout.asStored(wanted, universe);
        return Optional.of(field)
                .filter(found -> type.has(found.element()))
                .flatMap(found -> universe.element(found.element()))
                .flatMap(element -> field.isKey() ? Optional.of(element.ownType()) : element.type(field.field()))
                .filter(wantedType::equals)
                .map(found -> field.isKey()
                        ? new Expression.DimensionKey(field.element())
                        : new Expression.ElementField(field.element(), field.field()));
    }

    private boolean has(String element) {
        return type.has(element)
                && universe.element(element).filter(DimensionElement::temporal).isPresent();
    }

    /** The hull of the intervals: the language has no alternatives of pairs. */
    private static List<List<Predicate>> numberIn(Expression column, List<Interval> intervals) {
        double min = intervals.stream().mapToDouble(Interval::min).min().orElse(Double.NEGATIVE_INFINITY);
        double max = intervals.stream().mapToDouble(Interval::max).max().orElse(Double.POSITIVE_INFINITY);
        List<List<Predicate>> bounds = new ArrayList<>();
        if (Double.isFinite(min)) {
            bounds.add(List.of(
                    new Predicate.Comparison(column, Predicate.Operator.AT_LEAST, new Expression.RealLiteral(min))));
        }
        if (Double.isFinite(max)) {
            bounds.add(List.of(
                    new Predicate.Comparison(column, Predicate.Operator.AT_MOST, new Expression.RealLiteral(max))));
        }
        return bounds;
    }

    private static List<Predicate> timespanOverlaps(Constraint.TimespanOverlaps in) {
        List<Timespan> spans = in.timespans();
        if (spans.size() > MOST_ALTERNATIVES) {
            spans = List.of(new Timespan(
                    spans.stream().mapToLong(Timespan::beginNanos).min().orElseThrow(),
                    spans.stream().mapToLong(Timespan::endNanos).max().orElseThrow()));
        }
        Expression column = new Expression.ElementField(in.element(), "timespan");
        return spans.stream()
                .<Predicate>map(span -> new Predicate.Comparison(
                        column, Predicate.Operator.OVERLAPS, new Expression.TimespanLiteral(span)))
                .toList();
    }

    /** That the element's region overlaps one of these: the language wants one region, so it gets their union. */
    static List<Predicate> overlap(String element, List<Region> regions) {
        Region whole = regions.size() == 1 ? regions.get(0) : new Union(regions);
        return List.of(new Predicate.Comparison(
                new Expression.ElementField(element, RowLayout.REGION),
                Predicate.Operator.OVERLAPS,
                new Expression.RegionLiteral(whole)));
    }

    /** That the dataset is one of these. */
    static List<Predicate> isOneOf(String type, List<UUID> ids) {
        return List.of(new Predicate.InContainer(
                new Expression.DatasetField(type, "dataset_id"),
                ids.stream().map(Expression.UuidLiteral::new).toList()));
    }

    /**
     * That each dimension's value is one of those among the keys; so may be other combinations of the same values.
     *
     * @param dimensions whose values the keys hold, in this order
     */
    static List<List<Predicate>> amongKeys(List<String> dimensions, Collection<List<JsonValue>> keys) {
        List<List<Predicate>> conditions = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            Set<JsonValue> values = new HashSet<>();
            for (List<JsonValue> key : keys) {
                values.add(key.get(i));
            }
            conditions.add(List.of(new Predicate.InContainer(
                    new Expression.DimensionKey(dimensions.get(i)),
                    values.stream().map(Conditions::literal).toList())));
        }
        return conditions;
    }

    private static Expression literal(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return new Expression.IntegerLiteral(number.longValueExact());
        }
        if (value instanceof JsonString text) {
            return new Expression.TextLiteral(text.getString());
        }
        throw ServerFaults.unreadable(value + " is no value of a dimension");
    }
}
