// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.butlervo.butler.DatasetRow;
import org.jspecify.annotations.Nullable;

/**
 * Works off finders on a connection of its own. Several readers may share the finders: each is worked off by one of them. One thread at a time reads;
 * {@link #cancel} and {@link #stop} may be called by any.
 */
final class PortionReader implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PortionReader.class.getName());

    private final RegistryDatabase database;
    private final Finders finders;
    private final RecordJoin join;
    private final TimeLimit limit;
    private final ReentrantLock reading = new ReentrantLock();
    private @Nullable Finder running;
    private volatile boolean stopped;
    private volatile @Nullable Connection connection;

    /** Touches the database when the first portion is asked for. */
    PortionReader(RegistryDatabase database, Finders finders, RecordJoin join, TimeLimit limit) {
        this.database = database;
        this.finders = finders;
        this.join = join;
        this.limit = limit;
    }

    /** The next rows, at least one; empty when no finder is left. */
    Optional<List<DatasetRow>> next() throws SQLException {
        reading.lock();
        try (TimeLimit.Work work = limit.begin(this::giveUp)) {
            LOG.log(System.Logger.Level.TRACE, "reading within {0}", work);
            return read();
        } finally {
            reading.unlock();
        }
    }

    private Optional<List<DatasetRow>> read() throws SQLException {
        if (stopped) {
            throw new SQLException("the search was stopped");
        }
        while (running != null || begin()) {
            Connection open = connection();
            Finder finder = running;
            List<FoundDataset> found = finder == null ? List.of() : finder.next(open);
            if (!found.isEmpty()) {
                return Optional.of(join.rows(open, found));
            }
            finish();
        }
        return Optional.empty();
    }

    /** Gets a connection beforehand; false if there is none for it. */
    boolean canRead() {
        try {
            connection();
            return true;
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "no connection to help with", e);
            return false;
        }
    }

    private boolean begin() throws SQLException {
        running = finders.next(() -> !stopped).orElse(null);
        return running != null;
    }

    private void finish() throws SQLException {
        Finder finder = running;
        running = null;
        if (finder != null) {
            finders.end();
            finder.close();
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database.open();
            connection = open;
        }
        return open;
    }

    /** Ends reading for good, by any thread: the connection is freed at once or, where a statement runs, by whoever waits for that. */
    void stop() {
        stopped = true;
        if (!reading.tryLock()) {
            giveUp();
            return;
        }
        try {
            close();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "closing a search failed", e);
        } finally {
            reading.unlock();
        }
    }

    private void giveUp() {
        try {
            cancel();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "a running statement could not be cancelled", e);
        }
    }

    /** Makes the database give up what runs on the connection, if it is busy for long. */
    synchronized void cancel() throws SQLException {
        Connection open = connection;
        if (open != null) {
            database.dialect().cancel(open);
        }
    }

    /** Not while a cancellation is on its way: it would hit whoever gets the connection next. */
    @Override
    public synchronized void close() throws SQLException {
        Connection open = connection;
        connection = null;
        try {
            finish();
        } finally {
            if (open != null) {
                RegistryDatabase.release(open);
            }
        }
    }
}
