// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a registry: makes the tables, takes rows in any order, then adds indexes and foreign keys. Rows go out in portions, so that memory does not
 * grow with the registry. Not thread-safe.
 */
final class RegistryWriter implements AutoCloseable {
    private final Connection connection;
    private final RegistryDdl ddl;
    private final Map<String, RegistryTable> tables = new LinkedHashMap<>();
    private final Map<String, TableRows> rows = new LinkedHashMap<>();

    /** Makes the tables in the connection's database and schema, which hold none of them yet. */
    RegistryWriter(Connection connection, RegistryDdl ddl) throws SQLException {
        this.connection = connection;
        this.ddl = ddl;
        connection.setAutoCommit(false);
        for (RegistryTable table : RegistrySchema.tables()) {
            tables.put(table.name(), table);
            execute(ddl.create(table));
        }
    }

    /** Takes a row: one value per column, a {@link org.butlervo.quantity.Timespan} for a timespan. */
    void insert(String tableName, @Nullable Object... values) throws SQLException {
        TableRows into = rows.get(tableName);
        if (into == null) {
            into = ddl.rows(connection, table(tableName));
            rows.put(tableName, into);
        }
        into.add(values);
    }

    private RegistryTable table(String name) {
        RegistryTable table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table " + name);
        }
        return table;
    }

    /** Writes what is pending and completes the tables. */
    void finish() throws SQLException {
        for (TableRows pending : rows.values()) {
            pending.flush();
        }
        for (RegistryTable table : tables.values()) {
            execute(ddl.complete(table));
        }
        connection.commit();
        connection.setAutoCommit(true);
        execute(List.of("ANALYZE"));
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
        for (TableRows open : rows.values()) {
            open.close();
        }
    }
}
