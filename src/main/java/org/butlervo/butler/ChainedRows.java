// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.butlervo.fault.DaliFault;

/** The rows of several searches, one after the other; each search begins when the one before is read. Not thread-safe. */
public final class ChainedRows implements DatasetRows {
    private final Iterator<DatasetQuery> queries;
    private final Function<DatasetQuery, DatasetRows> opener;
    private volatile Optional<DatasetRows> running = Optional.empty();

    /** Begins nothing before the first row is asked for. */
    public ChainedRows(List<DatasetQuery> queries, Function<DatasetQuery, DatasetRows> opener) {
        this.queries = queries.iterator();
        this.opener = opener;
    }

    @Override
    public boolean hasNext() {
        while (running.filter(Iterator::hasNext).isEmpty()) {
            close();
            if (!queries.hasNext()) {
                return false;
            }
            running = Optional.of(opener.apply(queries.next()));
        }
        return true;
    }

    @Override
    public DatasetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return running.orElseThrow().next();
    }

    @Override
    public void stop(DaliFault why) {
        running.ifPresent(rows -> rows.stop(why));
    }

    @Override
    public void close() {
        running.ifPresent(DatasetRows::close);
        running = Optional.empty();
    }
}
