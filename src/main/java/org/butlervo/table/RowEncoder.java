// SPDX-License-Identifier: MIT
package org.butlervo.table;

/** Turns a row into bytes; chosen once per table, applied to every row. */
@FunctionalInterface
public interface RowEncoder {
    /** Puts the row's bytes behind those that the buffer has. */
    void encode(Cells row, RowBuffer buffer);
}
