// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.butlervo.quantity.Timespan;
import org.jspecify.annotations.Nullable;

/**
 * Writes a registry: makes the tables, takes rows in any order, then adds indexes and foreign keys. Rows go out in batches, so that memory does not
 * grow with the registry. Not thread-safe.
 */
final class RegistryWriter implements AutoCloseable {
    private static final int BATCH = 2000;

    private final Connection connection;
    private final RegistryDdl ddl;
    private final List<RegistryTable> tables = RegistrySchema.tables();
    private final Map<String, Inserts> inserts = new HashMap<>();

    private static final class Inserts {
        private final RegistryTable table;
        private final PreparedStatement statement;
        private int pending;

        Inserts(RegistryTable table, PreparedStatement statement) {
            this.table = table;
            this.statement = statement;
        }
    }

    /** Makes the tables in the connection's database and schema, which hold none of them yet. */
    RegistryWriter(Connection connection, RegistryDdl ddl) throws SQLException {
        this.connection = connection;
        this.ddl = ddl;
        connection.setAutoCommit(false);
        for (RegistryTable table : tables) {
            execute(ddl.create(table));
        }
    }

    /** Takes a row: one value per column, a {@link Timespan} for a timespan. */
    void insert(String tableName, @Nullable Object... values) throws SQLException {
        Inserts into = inserts.get(tableName);
        if (into == null) {
            into = prepare(tableName);
            inserts.put(tableName, into);
        }
        int position = 1;
        for (int i = 0; i < values.length; i++) {
            position = bind(into.statement, position, into.table.columns().get(i), values[i]);
        }
        into.statement.addBatch();
        into.pending++;
        if (into.pending == BATCH) {
            flush(into);
        }
    }

    private Inserts prepare(String tableName) throws SQLException {
        RegistryTable table = tables.stream()
                .filter(candidate -> candidate.name().equals(tableName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + tableName));
        List<String> names =
                table.columns().stream().map(RegistryTable.Column::name).toList();
        String columns = ddl.columns(names);
        int count = columns.split(",", -1).length;
        String places = String.join(", ", Collections.nCopies(count, "?"));
        if (ddl == RegistryDdl.POSTGRESQL) {
            places = String.join(
                    ", ",
                    table.columns().stream()
                            .map(column -> column.isTimespan() ? "CAST(? AS int8range)" : "?")
                            .toList());
        }
        return new Inserts(
                table,
                connection.prepareStatement(
                        "INSERT INTO " + RegistryDdl.quoted(tableName) + " (" + columns + ") VALUES (" + places + ")"));
    }

    private int bind(PreparedStatement statement, int position, RegistryTable.Column column, @Nullable Object value)
            throws SQLException {
        if (column.isTimespan() && ddl == RegistryDdl.SQLITE) {
            Timespan span = value instanceof Timespan known ? known : null;
            statement.setObject(position, span == null ? null : span.beginNanos());
            statement.setObject(position + 1, span == null ? null : span.endNanos());
            return position + 2;
        }
        statement.setObject(position, stored(value));
        return position + 1;
    }

    private @Nullable Object stored(@Nullable Object value) {
        if (value instanceof Timespan span) {
            return "[" + (span.hasBegin() ? span.beginNanos() : "") + "," + (span.hasEnd() ? span.endNanos() : "")
                    + ")";
        }
        if (value instanceof UUID id && ddl == RegistryDdl.SQLITE) {
            return id.toString().replace("-", "");
        }
        return value;
    }

    private static void flush(Inserts into) throws SQLException {
        into.statement.executeBatch();
        into.pending = 0;
    }

    /** Writes what is pending and completes the tables. */
    void finish() throws SQLException {
        for (Inserts into : inserts.values()) {
            flush(into);
        }
        for (RegistryTable table : tables) {
            execute(ddl.complete(table));
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    private void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (Inserts into : inserts.values()) {
            into.statement.close();
        }
    }
}
