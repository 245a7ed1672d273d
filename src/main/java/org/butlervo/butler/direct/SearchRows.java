// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.butlervo.butler.DatasetRow;
import org.butlervo.butler.DatasetRows;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a search. The first portions are read when they are asked for, so that a small answer costs no thread; a search that gives more is
 * {@link ReadingAhead read ahead}. Not thread-safe.
 */
final class SearchRows implements DatasetRows {
    private static final System.Logger LOG = System.getLogger(SearchRows.class.getName());
    private static final int READ_WHEN_ASKED = 2;

    private final PortionReader reader;
    private final Readers others;
    private Iterator<DatasetRow> portion = Collections.emptyIterator();
    private int portions;
    private @Nullable ReadingAhead ahead;
    private boolean closed;

    /** Gives the readers that work off the same finders side by side; asked once, when the answer turns out to be large. */
    interface Readers {
        ReadingAhead beside(PortionReader first);
    }

    SearchRows(PortionReader reader, Readers others) {
        this.reader = reader;
        this.others = others;
    }

    @Override
    public boolean hasNext() {
        try {
            while (!portion.hasNext()) {
                Optional<List<DatasetRow>> more = closed ? Optional.empty() : more();
                if (more.isEmpty()) {
                    return false;
                }
                portion = more.get().iterator();
            }
            return true;
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        }
    }

    private Optional<List<DatasetRow>> more() throws SQLException {
        if (ahead == null && portions++ < READ_WHEN_ASKED) {
            return reader.next();
        }
        if (ahead == null) {
            ahead = others.beside(reader);
        }
        return ahead.next();
    }

    @Override
    public DatasetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return portion.next();
    }

    /** A search that cannot be closed has nothing more to say to whoever asked. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        portion = Collections.emptyIterator();
        try (AutoCloseable last = ahead == null ? reader : ahead) {
            LOG.log(System.Logger.Level.TRACE, "closing {0}", last);
        } catch (Exception e) {
            LOG.log(System.Logger.Level.DEBUG, "closing a search failed", e);
        }
    }
}
