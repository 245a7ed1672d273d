// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.Map;
import java.util.Optional;
import org.butlervo.table.Column;
import org.butlervo.table.DataType;

/** Reads one entry of {@code extra_columns}: a literal, or an object with {@code template}, {@code type} and {@code doc}. */
final class ExtraColumnReader {
    private static final Map<String, DataType> TYPES =
            Map.of("string", DataType.TEXT, "int", DataType.LONG, "float", DataType.DOUBLE, "bool", DataType.BOOLEAN);

    private ExtraColumnReader() {}

    /** The column of that name, or empty after its problems were noted. */
    static Optional<ExtraColumn> read(YamlFields columns, String name) {
        if (name.isBlank()) {
            columns.problem(name, "a column needs a name");
            return Optional.empty();
        }
        if (!columns.isObject(name)) {
            return columns.optional(name, value -> literal(name, value));
        }
        YamlFields column = columns.object(name);
        DataType type = column.optional("type", ExtraColumnReader::type).orElse(DataType.TEXT);
        String doc = column.optional("doc", YamlValues::label).orElse("");
        if (!column.keys().contains("template")) {
            column.problem("template", "is missing");
        }
        return column.optional("template", YamlValues::template)
                .map(template -> new ExtraColumn.Templated(template, type, doc));
    }

    private static DataType type(Object value) {
        DataType type = value instanceof String ? TYPES.get(value) : null;
        if (type == null) {
            throw new IllegalArgumentException("must be string, int, float or bool, not " + value);
        }
        return type;
    }

    private static ExtraColumn literal(String name, Object value) {
        ExtraColumn.Literal literal =
                new ExtraColumn.Literal(value instanceof Integer ? (Long) YamlValues.integer(value) : value);
        DataType type = ObsCoreColumns.find(name).map(Column::type).orElse(literal.type());
        if (CellConversion.fit(literal.value(), type) == null) {
            throw new IllegalArgumentException("is a column of type " + type + " and cannot hold " + value);
        }
        return literal;
    }
}
