// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.butlervo.butler.FieldType;
import org.butlervo.quantity.Timespan;
import org.butlervo.sky.PixelRanges;
import org.postgresql.PGConnection;

/**
 * PostgreSQL 12 and later.
 *
 * @param schema holds the registry's tables; empty for the connection's own
 */
record PostgresDialect(String schema) implements Dialect {
    /**
     * The order of joins is the written one, and each join looks its rows up: no plan depends on statistics, so one plan serves all binds. In one
     * statement, because every request pays for it.
     */
    private static final String SETTINGS = settings(
            "transaction_read_only", "on",
            "join_collapse_limit", "1",
            "from_collapse_limit", "1",
            "enable_hashjoin", "off",
            "enable_mergejoin", "off",
            "jit", "off",
            "max_parallel_workers_per_gather", "0",
            "plan_cache_mode", "force_generic_plan");

    /** A server that has not given up a statement so long after it should have is not there any more. */
    private static final Duration NETWORK_DELAY = Duration.ofSeconds(2);

    private static String settings(String... namesAndValues) {
        StringBuilder sql = new StringBuilder("SELECT set_config('statement_timeout', ?, true)");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            sql.append(", set_config('")
                    .append(namesAndValues[i])
                    .append("', '")
                    .append(namesAndValues[i + 1])
                    .append("', true)");
        }
        return sql.toString();
    }

    @Override
    public String table(String name) {
        return schema.isEmpty() ? Identifiers.quote(name) : Identifiers.quote(schema) + "." + Identifiers.quote(name);
    }

    /** OFFSET 0 keeps the planner from turning the join around, whatever it believes about the sizes of the tables. */
    @Override
    public SqlFragment lookUp(String table, String alias, SqlFragment conditions) {
        return SqlFragment.of("CROSS JOIN LATERAL (SELECT * FROM " + table(table) + " AS " + alias + " WHERE")
                .then(conditions)
                .then("OFFSET 0) AS " + alias);
    }

    /** A text with a NUL character is none that PostgreSQL could hold, and it would refuse the whole statement. */
    @Override
    public SqlFragment in(String expression, Collection<?> values, FieldType type) {
        List<?> possible = values.stream()
                .filter(value -> value.toString().indexOf('\0') < 0)
                .toList();
        return SqlFragment.of(
                expression + " = ANY(?)", new Bind.SqlArray(StoredType.of(type).postgresName(), possible));
    }

    @Override
    public SqlFragment uuids(Set<UUID> ids, String alias) {
        return SqlFragment.of("unnest(?) AS " + alias + "(id)", new Bind.SqlArray("uuid", List.copyOf(ids)));
    }

    @Override
    public SqlFragment rows(List<FieldType> types, List<List<Object>> rows, String alias) {
        List<Bind> columns = new ArrayList<>();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < types.size(); i++) {
            int column = i;
            names.append('c').append(i).append(", ");
            columns.add(new Bind.SqlArray(
                    StoredType.of(types.get(i)).postgresName(),
                    rows.stream().map(row -> row.get(column)).toList()));
        }
        String places = String.join(", ", Collections.nCopies(types.size(), "?"));
        return new SqlFragment("unnest(" + places + ") WITH ORDINALITY AS " + alias + "(" + names + "i)", columns);
    }

    @Override
    public SqlFragment ranges(PixelRanges ranges, String alias) {
        List<Long> begins = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            begins.add(ranges.begin(i));
            ends.add(ranges.end(i));
        }
        return SqlFragment.of(
                "unnest(?, ?) AS " + alias + "(lo, hi)",
                new Bind.SqlArray("int8", begins),
                new Bind.SqlArray("int8", ends));
    }

    @Override
    public String timespan(String alias) {
        String span = alias + ".timespan";
        return "CASE WHEN isempty(" + span + ") THEN NULL WHEN " + span + " IS NULL THEN NULL ELSE COALESCE(lower("
                + span + "), " + Timespan.MIN_NANOS + ") END, COALESCE(upper(" + span + "), " + Timespan.MAX_NANOS
                + ")";
    }

    @Override
    public String observedTime() {
        return "min(lower(timespan)), max(upper(timespan))";
    }

    /** The range stands in a SELECT of its own, so that it is made once and not for each row. */
    @Override
    public SqlFragment timespanOverlaps(String alias, Timespan timespan) {
        List<Bind> binds = new ArrayList<>();
        if (timespan.hasBegin()) {
            binds.add(new Bind.Scalar(timespan.beginNanos()));
        }
        if (timespan.hasEnd()) {
            binds.add(new Bind.Scalar(timespan.endNanos()));
        }
        String begin = timespan.hasBegin() ? "CAST(? AS bigint)" : "NULL";
        String end = timespan.hasEnd() ? "CAST(? AS bigint)" : "NULL";
        return new SqlFragment(alias + ".timespan && (SELECT int8range(" + begin + ", " + end + ", '[]'))", binds);
    }

    @Override
    public UUID readUuid(ResultSet row, int position) throws SQLException {
        return row.getObject(position, UUID.class);
    }

    @Override
    public void cancel(Connection connection) throws SQLException {
        connection.unwrap(PGConnection.class).cancelQuery();
    }

    @Override
    public boolean endsStatementsInTime() {
        return true;
    }

    @Override
    public void prepare(Connection connection, Duration statementTimeout) throws SQLException {
        connection.setNetworkTimeout(
                Runnable::run,
                Math.toIntExact(statementTimeout.plus(NETWORK_DELAY).toMillis()));
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        try (PreparedStatement statement = connection.prepareStatement(SETTINGS)) {
            statement.setString(1, String.valueOf(statementTimeout.toMillis()));
            statement.execute();
        }
    }
}
