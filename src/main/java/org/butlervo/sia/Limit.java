// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.butlervo.obscore.ObsCoreRow;

/**
 * The first rows of an answer, up to MAXREC, and whether there is one more. Looks one row ahead, so that an answer of exactly MAXREC rows is no
 * overflow. Not thread-safe.
 */
final class Limit implements Iterator<ObsCoreRow> {
    private final Iterator<ObsCoreRow> rows;
    private long left;

    Limit(Iterator<ObsCoreRow> rows, long maxrec) {
        this.rows = rows;
        this.left = maxrec;
    }

    @Override
    public boolean hasNext() {
        return left > 0 && rows.hasNext();
    }

    @Override
    public ObsCoreRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        left--;
        return rows.next();
    }

    /** Whether more rows exist than MAXREC allows; asked after the last row. */
    boolean isOverflow() {
        return left == 0 && rows.hasNext();
    }
}
