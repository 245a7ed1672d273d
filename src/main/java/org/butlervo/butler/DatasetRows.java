// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import java.util.Iterator;
import java.util.List;
import org.butlervo.fault.DaliFault;

/**
 * The rows that answer a query: forward only, read from the repository as they are asked for. Not thread-safe. {@code hasNext} and {@code next}
 * throw a {@link DaliFault} where the repository fails. Whoever opened it closes it, which ends the statement and frees its
 * connection.
 */
public interface DatasetRows extends Iterator<DatasetRow>, AutoCloseable {
    /** No rows at all. */
    DatasetRows NONE = new ChainedRows(List.of(), query -> {
        throw new IllegalStateException("there is no query");
    });

    /**
     * Makes the rows end with a fault, because nobody wants them any more: what the repository is doing for them is ended and its connection is freed.
     * Any thread may call this, whatever the reader of the rows is doing, and may repeat it until they are closed: what had not begun at the first time
     * is ended at the next.
     *
     * @param why is thrown to whoever asks for the next row
     */
    void stop(DaliFault why);

    @Override
    void close();
}
