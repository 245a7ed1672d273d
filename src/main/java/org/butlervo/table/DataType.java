// SPDX-License-Identifier: MIT
package org.butlervo.table;

/** What the cells of a column hold. */
public enum DataType {
    /** Text of any length, {@link String}. */
    TEXT,
    /** A 32-bit integer, held as {@link Long}. */
    INT,
    /** A 64-bit integer, {@link Long}. */
    LONG,
    /** A 64-bit real number, {@link Double}; never NaN. */
    DOUBLE,
    /** {@link Boolean}. */
    BOOLEAN
}
