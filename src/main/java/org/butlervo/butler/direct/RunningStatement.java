// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A statement that has been started and the rows that it gives, fetched a bounded number at a time. Several may run on one connection. Not
 * thread-safe; whoever started it closes it.
 *
 * @param statement that runs
 * @param rows its result
 */
record RunningStatement(PreparedStatement statement, ResultSet rows) implements AutoCloseable {
    private static final int FETCH_SIZE = 1000;

    static RunningStatement of(Connection connection, SqlFragment sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        try {
            statement.setFetchSize(FETCH_SIZE);
            int position = 1;
            for (Bind bind : sql.binds()) {
                bind.set(statement, position++);
            }
            return new RunningStatement(statement, statement.executeQuery());
        } catch (SQLException | RuntimeException e) {
            try {
                statement.close();
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
