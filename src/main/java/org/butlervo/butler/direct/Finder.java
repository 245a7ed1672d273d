// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Finds datasets, a bounded portion at a time. Not thread-safe; whoever made it closes it. */
interface Finder extends AutoCloseable {
    /**
     * The next datasets, in the order in which the database gave them; empty when everything is found.
     *
     * @param connection the same at every call
     */
    List<FoundDataset> next(Connection connection) throws SQLException;

    @Override
    void close() throws SQLException;
}
