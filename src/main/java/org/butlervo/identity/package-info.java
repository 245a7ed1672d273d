// SPDX-License-Identifier: MIT
/**
 * Who asks: the user, the token to pass on, and what they may read. Knows only {@code fault} and the library that verifies signed tokens; how headers
 * arrive is the business of {@code web}.
 */
@NullMarked
package org.butlervo.identity;

import org.jspecify.annotations.NullMarked;
