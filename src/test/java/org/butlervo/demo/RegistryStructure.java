// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the tables of a registry look like, as lines that can be compared: columns, keys, references and indexes, but no names of the latter. The
 * numbers of dimension groups differ between registries, so the tables that have one are called by their dimensions.
 */
final class RegistryStructure {
    private static final Set<String> NOT_DIMENSIONS = Set.of(
            "id", "dataset_type_id", "dataset_id", "collection_id", "timespan", "timespan_begin", "timespan_end");

    private RegistryStructure() {}

    /** The lines of each table in a schema; the schema's name is empty on SQLite. */
    static Map<String, Set<String>> of(Connection connection, String schema) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        Map<String, List<String>> columns = columns(database, schema);
        Map<String, Set<String>> tables = new TreeMap<>();
        for (Map.Entry<String, List<String>> table : columns.entrySet()) {
            Set<String> lines = new TreeSet<>(table.getValue());
            lines.addAll(keys(database, schema, table.getKey()));
            lines.addAll(references(database, schema, table.getKey()));
            lines.addAll(indexes(database, schema, table.getKey()));
            tables.put(commonName(table.getKey(), table.getValue()), lines);
        }
        return tables;
    }

    private static Map<String, List<String>> columns(DatabaseMetaData database, String schema) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        Set<String> tables = new TreeSet<>();
        try (ResultSet rows = database.getTables(null, orNull(schema), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        try (ResultSet rows = database.getColumns(null, orNull(schema), "%", "%")) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME");
                if (tables.contains(table) && !table.startsWith("sqlite_")) {
                    columns.computeIfAbsent(table, name -> new ArrayList<>())
                            .add("column %s %s %s(%s) %s default %s"
                                    .formatted(
                                            rows.getString("ORDINAL_POSITION"),
                                            rows.getString("COLUMN_NAME"),
                                            rows.getString("TYPE_NAME"),
                                            rows.getString("COLUMN_SIZE"),
                                            rows.getString("IS_NULLABLE"),
                                            rows.getString("COLUMN_DEF")));
                }
            }
        }
        return columns;
    }

    private static Set<String> keys(DatabaseMetaData database, String schema, String table) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet rows = database.getPrimaryKeys(null, orNull(schema), table)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return Set.of("key " + key.values());
    }

    private static Set<String> references(DatabaseMetaData database, String schema, String table) throws SQLException {
        Map<String, String> references = new TreeMap<>();
        Map<String, String> targets = new TreeMap<>();
        int number = 0;
        try (ResultSet rows = database.getImportedKeys(null, orNull(schema), table)) {
            while (rows.next()) {
                number += rows.getInt("KEY_SEQ") <= 1 ? 1 : 0;
                String reference = String.valueOf(number);
                references.merge(
                        reference,
                        rows.getString("FKCOLUMN_NAME") + "=" + rows.getString("PKCOLUMN_NAME"),
                        (one, other) -> one + "," + other);
                targets.put(reference, rows.getString("PKTABLE_NAME") + " on delete " + rows.getInt("DELETE_RULE"));
            }
        }
        return references.entrySet().stream()
                .map(entry -> "reference " + entry.getValue() + " to " + targets.get(entry.getKey()))
                .collect(Collectors.toSet());
    }

    private static Set<String> indexes(DatabaseMetaData database, String schema, String table) throws SQLException {
        Map<String, Map<Integer, String>> indexes = new TreeMap<>();
        try (ResultSet rows = database.getIndexInfo(null, orNull(schema), table, false, true)) {
            while (rows.next()) {
                String name = rows.getString("INDEX_NAME");
                if (name != null) {
                    String kind = (rows.getBoolean("NON_UNIQUE") ? "index " : "unique ") + name;
                    indexes.computeIfAbsent(kind, key -> new TreeMap<>())
                            .put(rows.getInt("ORDINAL_POSITION"), rows.getString("COLUMN_NAME"));
                }
            }
        }
        return indexes.entrySet().stream()
                .map(entry ->
                        entry.getKey().split(" ", 2)[0] + " " + entry.getValue().values())
                .collect(Collectors.toSet());
    }

    private static String commonName(String table, List<String> columns) {
        if (!table.matches("dataset_(tags|calibs)_[0-9]+")) {
            return table;
        }
        return columns.stream()
                .map(line -> line.split(" ", 4)[2])
                .filter(column -> !NOT_DIMENSIONS.contains(column))
                .collect(Collectors.joining(", ", table.replaceAll("[0-9]+$", "") + "{", "}"));
    }

    private static @Nullable String orNull(String schema) {
        return schema.isEmpty() ? null : schema;
    }
}
