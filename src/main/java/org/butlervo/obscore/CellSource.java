// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import org.butlervo.butler.DatasetRow;
import org.jspecify.annotations.Nullable;

/** Makes the cell of one column. Thread-safe. */
@FunctionalInterface
interface CellSource {
    /** The value, of the column's type, or null. */
    @Nullable
    Object cell(DatasetRow row);
}
