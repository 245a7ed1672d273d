// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.butlervo.fault.FatalFault;

/**
 * The registry's database: gives connections that cannot write.
 *
 * @param source of connections, with a bounded number of them
 * @param dialect of the engine behind it
 * @param statementTimeout after which a statement is given up
 */
record RegistryDatabase(DataSource source, Dialect dialect, Duration statementTimeout) {
    private static final System.Logger LOG = System.getLogger(RegistryDatabase.class.getName());
    private static final int ATTEMPTS = 3;

    /** Turns one row into a value. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Finds out which engine is behind the data source. */
    static RegistryDatabase of(DataSource source, String schema, Duration statementTimeout) {
        try (Connection connection = source.getConnection()) {
            String engine = connection.getMetaData().getDatabaseProductName();
            Dialect dialect = switch (engine) {
                case "PostgreSQL" -> new PostgresDialect(schema);
                case "SQLite" -> new SqliteDialect();
                default ->
                    throw new FatalFault(
                            "the repository's database is " + engine + "; supported are PostgreSQL and SQLite");
            };
            return new RegistryDatabase(source, dialect, statementTimeout);
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        }
    }

    /**
     * A connection ready for reading; the caller gives it back with {@link #release}. Pools may hand out a connection that has died since it was last
     * used; another one is then asked for.
     */
    Connection open() throws SQLException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return prepared(source.getConnection());
            } catch (SQLException e) {
                if (!SqlFaults.isBrokenConnection(e)) {
                    throw e;
                }
                LOG.log(System.Logger.Level.DEBUG, "a connection from the pool was dead", e);
            }
        }
        return prepared(source.getConnection());
    }

    private Connection prepared(Connection connection) throws SQLException {
        try {
            dialect.prepare(connection, statementTimeout);
            return connection;
        } catch (SQLException e) {
            try {
                connection.close();
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /** What ends work that takes longer than a statement may, where the engine does not. */
    TimeLimit limit(ScheduledExecutorService clock) {
        return dialect.endsStatementsInTime() ? TimeLimit.NONE : TimeLimit.of(statementTimeout, clock);
    }

    /** Ends the transaction and closes the connection, so that a pool finds it as it was. */
    static void release(Connection connection) throws SQLException {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
                connection.setNetworkTimeout(Runnable::run, 0);
            }
        } finally {
            connection.close();
        }
    }

    /** Reads a small table whole. */
    <T> List<T> list(Connection connection, String sql, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        }
    }

    /** Reads a small table of two text columns as a map. */
    Map<String, String> map(Connection connection, String sql) throws SQLException {
        Map<String, String> result = new LinkedHashMap<>();
        list(connection, sql, row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(entry -> result.put(entry.getKey(), entry.getValue()));
        return result;
    }
}
