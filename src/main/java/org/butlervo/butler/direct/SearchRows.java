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
import org.butlervo.fault.DaliFault;
import org.butlervo.fault.DefaultFault;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a search. The first rows are read when they are asked for, so that a small answer costs no thread; a search that gives more is
 * {@link ReadingAhead read ahead}. Not thread-safe, but for {@link #stop}.
 */
final class SearchRows implements DatasetRows {
    private static final System.Logger LOG = System.getLogger(SearchRows.class.getName());

    private final PortionReader reader;
    private final Readers others;
    private final int fewRows;
    private Iterator<DatasetRow> portion = Collections.emptyIterator();
    private int rowsRead;
    private volatile @Nullable ReadingAhead ahead;
    private volatile @Nullable DaliFault stopped;
    private boolean closed;

    /** Gives the readers that work off the same finders side by side; asked once, when the answer turns out to be large. */
    interface Readers {
        ReadingAhead beside(PortionReader first);
    }

    /** An answer with more than a few rows is read ahead. */
    SearchRows(PortionReader reader, int fewRows, Readers others) {
        this.reader = reader;
        this.fewRows = fewRows;
        this.others = others;
    }

    @Override
    public boolean hasNext() {
        checkWanted();
        try {
            while (!portion.hasNext()) {
                Optional<List<DatasetRow>> more = closed ? Optional.empty() : more();
                if (more.isEmpty()) {
                    return false;
                }
                portion = more.get().iterator();
            }
            return true;
        } catch (SQLException | DefaultFault e) {
            checkWanted();
            throw e instanceof SQLException failure ? SqlFaults.of(failure) : (DefaultFault) e;
        }
    }

    private void checkWanted() {
        DaliFault why = stopped;
        if (why != null) {
            throw why;
        }
    }

    private Optional<List<DatasetRow>> more() throws SQLException {
        ReadingAhead reading = ahead;
        if (reading == null && rowsRead < fewRows) {
            Optional<List<DatasetRow>> rows = reader.next();
            rowsRead += rows.map(List::size).orElse(0);
            return rows;
        }
        if (reading == null) {
            reading = others.beside(reader);
            ahead = reading;
        }
        return reading.next();
    }

    @Override
    public DatasetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return portion.next();
    }

    @Override
    public void stop(DaliFault why) {
        stopped = why;
        ReadingAhead reading = ahead;
        if (reading == null) {
            reader.stop();
        } else {
            reading.stop();
        }
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
