// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.butlervo.table.Column;
import org.butlervo.table.DataType;

/**
 * The columns of every answer under one configuration, whatever is asked: the mandatory ones of ObsCore, {@code dataproduct_subtype}, {@code
 * em_filter_name}, then the extra columns of the configuration in order of appearance. Immutable and thread-safe.
 */
public final class ObsCoreSchema {
    private final List<Column> columns;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    private ObsCoreSchema(List<Column> columns) {
        this.columns = columns;
        columns.forEach(column -> positions.put(column.name(), positions.size()));
    }

    public static ObsCoreSchema of(ObsCoreConfiguration configuration) {
        Map<String, Column> columns = new LinkedHashMap<>();
        Stream.of(
                        ObsCoreColumns.mandatory().stream(),
                        ObsCoreColumns.find("dataproduct_subtype").stream(),
                        ObsCoreColumns.local().stream())
                .flatMap(group -> group)
                .forEach(column -> columns.put(column.name(), column));
        Stream.concat(
                        Stream.of(configuration.extraColumns()),
                        configuration.datasetTypes().values().stream().map(DatasetTypeConfiguration::extraColumns))
                .forEach(extras -> extras.forEach(
                        (name, extra) -> columns.merge(name, column(name, extra), ObsCoreSchema::union)));
        return new ObsCoreSchema(List.copyOf(columns.values()));
    }

    private static Column column(String name, ExtraColumn extra) {
        return ObsCoreColumns.find(name).orElseGet(() -> column(name, extra.type(), extra.doc()));
    }

    private static Column column(String name, DataType type, String description) {
        return new Column(name, type, "", "", "", "", description);
    }

    /** A column that holds what either of two of the same name holds. */
    private static Column union(Column first, Column second) {
        if (first.type() == second.type()) {
            return first;
        }
        boolean numbers = first.type() != DataType.TEXT
                && first.type() != DataType.BOOLEAN
                && second.type() != DataType.TEXT
                && second.type() != DataType.BOOLEAN;
        return column(first.name(), numbers ? DataType.DOUBLE : DataType.TEXT, first.description());
    }

    /** The columns in order. */
    public List<Column> columns() {
        return columns;
    }

    /** Position of the column of that name, case-sensitive; empty if there is none. */
    public OptionalInt position(String name) {
        Integer position = positions.get(name);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }
}
