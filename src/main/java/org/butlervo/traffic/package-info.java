// SPDX-License-Identifier: MIT
/**
 * How much the service does at a time, and for whom: streams side by side, requests of one client, and whether a client is still
 * there. Knows only the JDK and {@code fault}.
 */
@NullMarked
package org.butlervo.traffic;

import org.jspecify.annotations.NullMarked;
