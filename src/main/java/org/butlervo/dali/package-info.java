// SPDX-License-Identifier: MIT
/**
 * Request parameters as DALI 1.1 section 3 has them: names in any case, values repeated; parsers from text to
 * {@code sky} and {@code quantity} values.
 */
@org.jspecify.annotations.NullMarked
package org.butlervo.dali;
