// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.butlervo.quantity.Timespan;
import org.jspecify.annotations.Nullable;

/** Rows for SQLite, as batches of one prepared INSERT: a timespan in two columns, a dataset as 32 hexadecimal digits. */
final class InsertedRows implements TableRows {
    private static final int BATCH = 2000;

    private final RegistryTable table;
    private final PreparedStatement statement;
    private int pending;

    InsertedRows(Connection connection, RegistryTable table) throws SQLException {
        this.table = table;
        List<String> names =
                table.columns().stream().map(RegistryTable.Column::name).toList();
        String columns = RegistryDdl.SQLITE.columns(names);
        String places = String.join(", ", Collections.nCopies(columns.split(",", -1).length, "?"));
        this.statement = connection.prepareStatement(
                "INSERT INTO " + RegistryDdl.quoted(table.name()) + " (" + columns + ") VALUES (" + places + ")");
    }

    @Override
    public void add(@Nullable Object... values) throws SQLException {
        int position = 1;
        for (int i = 0; i < values.length; i++) {
            position = bind(position, table.columns().get(i), values[i]);
        }
        statement.addBatch();
        if (++pending == BATCH) {
            flush();
        }
    }

    private int bind(int position, RegistryTable.Column column, @Nullable Object value) throws SQLException {
        if (column.isTimespan()) {
            Timespan span = value instanceof Timespan known ? known : null;
            statement.setObject(position, span == null ? null : span.beginNanos());
            statement.setObject(position + 1, span == null ? null : span.endNanos());
            return position + 2;
        }
        statement.setObject(position, value instanceof UUID id ? id.toString().replace("-", "") : value);
        return position + 1;
    }

    @Override
    public void flush() throws SQLException {
        statement.executeBatch();
        pending = 0;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
