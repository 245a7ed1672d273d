// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import java.util.Iterator;
import java.util.List;

/**
 * The rows that answer a query: forward only, read from the repository as they are asked for. Not thread-safe. {@code hasNext} and {@code next}
 * throw a {@link org.butlervo.fault.DaliFault} where the repository fails. Whoever opened it closes it, which ends the statement and frees its
 * connection.
 */
public interface DatasetRows extends Iterator<DatasetRow>, AutoCloseable {
    /** No rows at all. */
    DatasetRows NONE = new ChainedRows(List.of(), query -> {
        throw new IllegalStateException("there is no query");
    });

    @Override
    void close();
}
