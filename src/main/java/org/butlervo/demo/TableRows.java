// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one table and sends them to the database in portions, so that memory does not grow with the table. */
interface TableRows extends AutoCloseable {
    /** Takes a row: one value per column in the table's order, a {@link org.butlervo.quantity.Timespan} for a timespan. */
    void add(@Nullable Object... values) throws SQLException;

    /** Sends what is pending. */
    void flush() throws SQLException;

    @Override
    void close() throws SQLException;
}
