// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.io.Closeable;
import java.io.IOException;
import org.butlervo.table.Cells;
import org.butlervo.table.Outcome;

/** One document being written: rows in order, then its end. Not thread-safe. */
public interface TableWriter extends Closeable {
    /** Writes one row; one that cannot be encoded leaves no trace, so that {@link #finish} can still end the document. */
    void write(Cells row) throws IOException;

    /**
     * Ends the document with what became of the rows and flushes the stream, which stays open.
     *
     * @throws org.butlervo.fault.DaliFault the one of a failed outcome, by a format that has not sent anything yet
     */
    void finish(Outcome outcome) throws IOException;

    /** Releases what the writer holds beside the stream, finished or not. */
    @Override
    default void close() throws IOException {}
}
