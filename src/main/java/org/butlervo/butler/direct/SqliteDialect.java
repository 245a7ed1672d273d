// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.butlervo.butler.FieldType;
import org.butlervo.quantity.Timespan;
import org.butlervo.sky.PixelRanges;
import org.sqlite.SQLiteConnection;

/** SQLite 3.38 and later. Lists travel as one JSON text each, so that the statement's text does not depend on their length. */
record SqliteDialect() implements Dialect {
    @Override
    public String table(String name) {
        return Identifiers.quote(name);
    }

    /** SQLite keeps the order of a CROSS JOIN. */
    @Override
    public SqlFragment lookUp(String table, String alias, SqlFragment conditions) {
        return SqlFragment.of("CROSS JOIN " + table(table) + " AS " + alias + " ON")
                .then(conditions);
    }

    @Override
    public SqlFragment in(String expression, Collection<?> values, FieldType type) {
        return SqlFragment.of(expression + " IN (SELECT value FROM json_each(?))", JsonTexts.array(values));
    }

    @Override
    public SqlFragment uuids(Set<UUID> ids, String alias) {
        List<String> stored = ids.stream().map(SqliteDialect::stored).toList();
        return SqlFragment.of("(SELECT value AS id FROM json_each(?)) AS " + alias, JsonTexts.array(stored));
    }

    @Override
    public SqlFragment rows(List<FieldType> types, List<List<Object>> rows, String alias) {
        String columns = IntStream.range(0, types.size())
                .mapToObj(i -> "value ->> " + i + " AS c" + i)
                .collect(Collectors.joining(", "));
        return SqlFragment.of(
                "(SELECT " + columns + ", key + 1 AS i FROM json_each(?)) AS " + alias, JsonTexts.rows(rows));
    }

    @Override
    public SqlFragment ranges(PixelRanges ranges, String alias) {
        return SqlFragment.of(
                "(SELECT CAST(value ->> 0 AS INTEGER) AS lo, CAST(value ->> 1 AS INTEGER) AS hi FROM json_each(?)) AS "
                        + alias,
                JsonTexts.pairs(ranges));
    }

    @Override
    public String timespan(String alias) {
        return alias + ".timespan_begin, " + alias + ".timespan_end";
    }

    @Override
    public String observedTime() {
        String known = " FILTER (WHERE timespan_begin < timespan_end AND ";
        return "min(timespan_begin)" + known + "timespan_begin > " + Timespan.MIN_NANOS + "), max(timespan_end)" + known
                + "timespan_end < " + Timespan.MAX_NANOS + ")";
    }

    @Override
    public SqlFragment timespanOverlaps(String alias, Timespan timespan) {
        return SqlFragment.of(
                alias + ".timespan_end >= ? AND " + alias + ".timespan_begin <= ?",
                new Bind.Scalar(timespan.beginNanos()),
                new Bind.Scalar(timespan.endNanos()));
    }

    @Override
    public UUID readUuid(ResultSet row, int position) throws SQLException {
        String hex = row.getString(position);
        if (hex.length() != 32) {
            throw new SQLException("a dataset id is not 32 hexadecimal digits");
        }
        return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    }

    @Override
    public void cancel(Connection connection) throws SQLException {
        connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
    }

    /** Refuses to write even where the pool opened the file writable. */
    @Override
    public void prepare(Connection connection, Duration statementTimeout) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        }
    }

    private static String stored(UUID id) {
        return id.toString().replace("-", "").toLowerCase(Locale.ROOT);
    }
}
