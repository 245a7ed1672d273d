// SPDX-License-Identifier: MIT
/**
 * Who asks: the user, the token to pass on, and what they may read. Knows only the JDK and {@code fault}; where an identity comes from (headers, a
 * signed token) is the business of {@code web}.
 */
@NullMarked
package org.butlervo.identity;

import org.jspecify.annotations.NullMarked;
