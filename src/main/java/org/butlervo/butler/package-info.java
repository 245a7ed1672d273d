// SPDX-License-Identifier: MIT
/**
 * The port to a Butler repository: dataset types, data IDs, dimension records, a {@link
 * org.butlervo.butler.DatasetQuery} of constraints, and the closeable stream of rows that answers it. Adapters
 * stand in the packages below and do not know each other.
 */
@org.jspecify.annotations.NullMarked
package org.butlervo.butler;
