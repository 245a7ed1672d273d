// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.Iterator;
import org.butlervo.fault.DaliFault;
import org.butlervo.obscore.ObsCoreRow;
import org.butlervo.table.Cells;
import org.butlervo.table.Outcome;
import org.butlervo.table.TableDocument;

/**
 * The answer to a query: what is known before its rows, and the rows, read from the repository as they are asked for. Not thread-safe, but for {@link #stop}; whoever got
 * it closes it.
 */
public final class Answer implements Iterator<Cells>, AutoCloseable {
    private final TableDocument document;
    private final ObsCoreRows rows;
    private final Limit limit;
    private final boolean isDescription;
    private long rowCount;

    Answer(TableDocument document, ObsCoreRows rows, long maxrec) {
        this.document = document;
        this.rows = rows;
        this.limit = new Limit(rows, maxrec);
        this.isDescription = maxrec == 0;
    }

    /** Whether it has no rows because none were asked for, MAXREC=0. */
    public boolean isDescription() {
        return isDescription;
    }

    /** Everything about the answer except its rows. */
    public TableDocument document() {
        return document;
    }

    @Override
    public boolean hasNext() {
        return limit.hasNext();
    }

    @Override
    public Cells next() {
        ObsCoreRow row = limit.next();
        rowCount++;
        return row.cells();
    }

    /** How many rows were given out by now. */
    public long rowCount() {
        return rowCount;
    }

    /** What became of the rows; asked after the last one. A description, MAXREC=0, leaves out all rows (DALI 1.1 section 3.4.4). */
    public Outcome outcome() {
        return isDescription || limit.isOverflow() ? Outcome.OVERFLOW : Outcome.COMPLETE;
    }

    /**
     * Makes the rows end with a fault, whatever the thread that reads them is doing; what the repository does for them is ended. Any thread may call this,
     * and repeat it until the answer is closed.
     */
    public void stop(DaliFault why) {
        rows.stop(why);
    }

    @Override
    public void close() {
        rows.close();
    }
}
