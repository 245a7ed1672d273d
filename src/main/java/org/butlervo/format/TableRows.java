// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.io.IOException;
import org.butlervo.table.Outcome;

/** The rows of an answer, which go to whichever writer was chosen. */
@FunctionalInterface
public interface TableRows {
    /**
     * Writes every row, one by one, and says whether more exist: {@link Outcome#COMPLETE} or {@link Outcome#OVERFLOW}.
     *
     * @throws IOException only if the writer threw it
     * @throws org.butlervo.fault.DaliFault if the rows cannot be had
     */
    Outcome writeTo(TableWriter writer) throws IOException;
}
