// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A registry database, asked in plain SQL. */
record Registry(Connection connection) implements AutoCloseable {
    static Registry sqlite(Path folder) {
        return open("jdbc:sqlite:" + folder.resolve("gen3.sqlite3"));
    }

    static Registry open(String jdbcUrl) {
        try {
            return new Registry(DriverManager.getConnection(jdbcUrl));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All rows, each a list of texts. */
    List<List<String>> rows(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> result = new ArrayList<>();
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    row.add(String.valueOf(rows.getObject(i)));
                }
                result.add(row);
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of all rows. */
    List<String> column(String sql) {
        return rows(sql).stream().map(row -> row.get(0)).toList();
    }

    long number(String sql) {
        return Long.parseLong(column(sql).get(0));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
