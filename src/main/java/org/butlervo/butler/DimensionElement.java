// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of the dimension universe: a dimension or a join of dimensions, with the shape of its table.
 *
 * @param name of the element and, where it has one, of its table
 * @param primaryKey column of the element's own key; empty for joins
 * @param required all dimensions whose values identify a record, itself included, in table order
 * @param implied dimensions whose values stand in its record
 * @param fields types of its columns except region and timespan
 * @param fieldNames the fields, timespan included, in the order in which its records are read
 * @param stored whether it has a table
 * @param spatial whether its table has a region
 * @param temporal whether its table has a timespan
 */
public record DimensionElement(
        String name,
        Optional<String> primaryKey,
        List<String> required,
        List<String> implied,
        Map<String, FieldType> fields,
        List<String> fieldNames,
        boolean stored,
        boolean spatial,
        boolean temporal) {
    public DimensionElement {
        required = List.copyOf(required);
        implied = List.copyOf(implied);
        fields = Map.copyOf(fields);
        fieldNames = List.copyOf(fieldNames);
    }

    /** The column that holds the value of one of the required dimensions. */
    public String column(String dimension) {
        return dimension.equals(name) ? primaryKey.orElse(dimension) : dimension;
    }

    /** The type of the element's own key; of joins, which have none, integer. */
    public FieldType ownType() {
        return primaryKey.flatMap(this::type).orElse(FieldType.INTEGER);
    }

    /** The type of a field, {@code timespan} included; empty where the record has no such field. */
    public Optional<FieldType> type(String field) {
        if (temporal && field.equals("timespan")) {
            return Optional.of(FieldType.TIMESPAN);
        }
        return Optional.ofNullable(fields.get(field));
    }
}
