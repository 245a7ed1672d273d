// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.butlervo.butler.FieldType;
import org.butlervo.quantity.Timespan;
import org.butlervo.sky.PixelRanges;

/**
 * What differs between the two database engines. Statements are written so that their text is their plan: tables are joined in the order in which
 * they stand, each looked up by index, on either engine (decision 0004).
 */
sealed interface Dialect permits PostgresDialect, SqliteDialect {
    /** The table's name as SQL, quoted and with its schema. */
    String table(String name);

    /**
     * An inner join of a table, looked up anew for each row of what stands before it.
     *
     * @param conditions on the table under its alias, which may name what stands before
     */
    SqlFragment lookUp(String table, String alias, SqlFragment conditions);

    /** Whether the expression equals one of the values; the values may be many. */
    SqlFragment in(String expression, Collection<?> values, FieldType type);

    /** A relation with the alias and one column {@code id}: the UUIDs as the registry stores them. */
    SqlFragment uuids(Set<UUID> ids, String alias);

    /**
     * A relation with the alias, columns {@code c0}, {@code c1} … of the given types and {@code i}, the number of the row from 1 on.
     *
     * @param rows values without nulls
     */
    SqlFragment rows(List<FieldType> types, List<List<Object>> rows, String alias);

    /** A relation with the alias and columns {@code lo} and {@code hi}: the half-open ranges. */
    SqlFragment ranges(PixelRanges ranges, String alias);

    /** The two select expressions of an element's timespan: begin and end in TAI nanoseconds, begin null where unknown or empty. */
    String timespan(String alias);

    /** Two select expressions over all rows of a temporal element: the first known beginning and the last known end, TAI nanoseconds. */
    String observedTime();

    /** Whether the element's timespan, widened to a closed interval, meets the given one. */
    SqlFragment timespanOverlaps(String alias, Timespan timespan);

    UUID readUuid(ResultSet row, int position) throws SQLException;

    /** Makes the engine give up the statement that runs on the connection, if there is one; called by another thread than the one that waits for it. */
    void cancel(Connection connection) throws SQLException;

    /** Makes the connection read only for the statements to come, with a limit on the time of each. */
    void prepare(Connection connection, Duration statementTimeout) throws SQLException;
}
