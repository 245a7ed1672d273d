// SPDX-License-Identifier: MIT
/**
 * How much the service does at a time, and for whom: streams side by side, requests of one client. Knows only the JDK and {@code fault}.
 */
@NullMarked
package org.butlervo.traffic;

import org.jspecify.annotations.NullMarked;
