// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import org.butlervo.table.DataType;

/** What a configuration says about a column of its own, or about a standard one that it fills. Immutable. */
public sealed interface ExtraColumn {
    /** What the cells hold, unless the column's name is one that ObsCore defines. */
    DataType type();

    /** Description for users; may be empty. */
    String doc();

    /** How the column is filled in the rows of the compiler's dataset type, as values of the given type. */
    ColumnRule rule(DataType columnType, TemplateCompiler templates);

    /**
     * The same value in every row.
     *
     * @param value a String, Long, Double or Boolean
     */
    record Literal(Object value) implements ExtraColumn {
        public Literal {
            typeOf(value);
        }

        @Override
        public DataType type() {
            return typeOf(value);
        }

        @Override
        public String doc() {
            return "";
        }

        @Override
        public ColumnRule rule(DataType columnType, TemplateCompiler templates) {
            return rule(columnType);
        }

        ColumnRule rule(DataType columnType) {
            Object cell = CellConversion.fit(value, columnType);
            return cell == null ? ColumnRule.ABSENT : ColumnRule.constant(cell);
        }

        private static DataType typeOf(Object value) {
            if (value instanceof String) {
                return DataType.TEXT;
            }
            if (value instanceof Long) {
                return DataType.LONG;
            }
            if (value instanceof Double number && !number.isNaN()) {
                return DataType.DOUBLE;
            }
            if (value instanceof Boolean) {
                return DataType.BOOLEAN;
            }
            throw new IllegalArgumentException("must be a number, a text or a boolean");
        }
    }

    /** A text made for each row and converted to the type. */
    record Templated(Template template, DataType type, String doc) implements ExtraColumn {
        @Override
        public ColumnRule rule(DataType columnType, TemplateCompiler templates) {
            return templates
                    .compile(template)
                    .map(text -> rule(text, columnType))
                    .orElse(ColumnRule.ABSENT);
        }

        private static ColumnRule rule(Text text, DataType columnType) {
            if (text.constant().isPresent()) {
                return new Literal(text.constant().get()).rule(columnType);
            }
            return text.soleField()
                    .map(field -> rule(field, columnType))
                    .orElseGet(() -> ColumnRule.computed(row -> CellConversion.fit(text.of(row), columnType)));
        }

        /** A column that shows a single field needs no way over its text. */
        private static ColumnRule rule(Text.Field field, DataType columnType) {
            CellSource cells = Slots.field(field.slot(), columnType);
            return field.isExactly(columnType)
                    ? new ColumnRule(ColumnSource.Computed.from(field.field()), cells)
                    : ColumnRule.computed(cells);
        }
    }
}
