// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

/** Where a value of a dataset is found. */
sealed interface Place {
    /** Among the values of its required dimensions. */
    record InKey(int position) implements Place {}

    /** In the record of a lookup. */
    record InRecord(int lookup, int position) implements Place {}

    /** Datasets of the type have no such value. */
    record Nowhere() implements Place {}
}
