// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.butlervo.butler.DatasetRow;
import org.butlervo.butler.DatasetRows;
import org.jspecify.annotations.Nullable;

/** The rows that finders find, read on one connection a portion at a time. Not thread-safe. */
final class SearchRows implements DatasetRows {
    private static final System.Logger LOG = System.getLogger(SearchRows.class.getName());

    private final RegistryDatabase database;
    private final Iterator<Finder> finders;
    private final RecordJoin join;
    private Iterator<DatasetRow> portion = Collections.emptyIterator();
    private @Nullable Finder running;
    private @Nullable Connection connection;

    /** Touches the database when the first row is asked for. */
    SearchRows(RegistryDatabase database, List<Finder> finders, RecordJoin join) {
        this.database = database;
        this.finders = finders.iterator();
        this.join = join;
    }

    @Override
    public boolean hasNext() {
        try {
            while (!portion.hasNext()) {
                Optional<Iterator<DatasetRow>> more = more();
                if (more.isEmpty()) {
                    return false;
                }
                portion = more.get();
            }
            return true;
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        }
    }

    private Optional<Iterator<DatasetRow>> more() throws SQLException {
        while (true) {
            if (running == null) {
                if (!finders.hasNext()) {
                    return Optional.empty();
                }
                running = finders.next();
            }
            Connection open = connection();
            Optional<Portion> found = running.next(open);
            if (found.isPresent()) {
                return Optional.of(join.rows(open, found.get()).iterator());
            }
            running.close();
            running = null;
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection == null ? database.open() : connection;
        connection = open;
        return open;
    }

    @Override
    public DatasetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return portion.next();
    }

    @Override
    public void close() {
        portion = Collections.emptyIterator();
        Finder finder = running;
        Connection open = connection;
        running = null;
        connection = null;
        while (finders.hasNext()) {
            finders.next();
        }
        if (finder != null) {
            close(finder);
        }
        if (open != null) {
            close(() -> RegistryDatabase.release(open));
        }
    }

    /** A search that cannot be closed has nothing more to say to whoever asked. */
    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.DEBUG, "closing a search failed", e);
        }
    }
}
