// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Set;
import org.butlervo.fault.DaliFault;
import org.butlervo.fault.FatalFault;
import org.butlervo.fault.TransientFault;

/** The one place where a database error becomes a fault. What the database said stays in the cause, for the log. */
final class SqlFaults {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    /** SQLSTATE classes of PostgreSQL that pass: connection, resources, operator intervention, system. */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "57", "58");
    /** Result codes of SQLite that pass: busy, locked, I/O error, cannot open. */
    private static final Set<Integer> TRANSIENT_SQLITE = Set.of(5, 6, 10, 14);

    /** SQLSTATEs of PostgreSQL: connection failure, does not exist; ended by the administrator, after a crash. */
    private static final Set<String> BROKEN_CONNECTION = Set.of("08006", "08003", "57P01", "57P02");

    private static final String STATEMENT_TIMEOUT = "57014";
    private static final int SQLITE_INTERRUPTED = 9;

    private SqlFaults() {}

    static DaliFault of(SQLException e) {
        if (e instanceof SQLTimeoutException
                || STATEMENT_TIMEOUT.equals(e.getSQLState())
                || e.getErrorCode() == SQLITE_INTERRUPTED) {
            return new TransientFault(
                    "the repository took too long to answer; a narrower query may help", RETRY_AFTER, e);
        }
        if (isTransient(e)) {
            return new TransientFault("the repository cannot be reached now", RETRY_AFTER, e);
        }
        return new FatalFault("the repository could not answer the query", e);
    }

    /** Whether PostgreSQL has ended the connection, and said so or was seen to; not where it is silent, nor where there was no connection at all. */
    static boolean isBrokenConnection(SQLException e) {
        String state = e.getSQLState();
        return state != null && BROKEN_CONNECTION.contains(state) && !(e.getCause() instanceof SocketTimeoutException);
    }

    private static boolean isTransient(SQLException e) {
        String state = e.getSQLState();
        if (state != null && state.length() == 5) {
            return TRANSIENT_CLASSES.contains(state.substring(0, 2));
        }
        return e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || e instanceof SQLNonTransientConnectionException
                || TRANSIENT_SQLITE.contains(e.getErrorCode() & 0xff);
    }
}
