// SPDX-License-Identifier: MIT
package org.butlervo.votable;

import org.butlervo.table.Cells;
import org.butlervo.table.RowBuffer;

/** Puts one cell that is not null; chosen once per column. */
@FunctionalInterface
interface CellEncoder {
    void encode(Cells row, int position, RowBuffer buffer);
}
