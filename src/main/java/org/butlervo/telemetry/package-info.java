// SPDX-License-Identifier: MIT
/**
 * What operators learn of requests: one line of log each, and numbers. Knows nothing of HTTP servers; {@code web} reports to it.
 */
@NullMarked
package org.butlervo.telemetry;

import org.jspecify.annotations.NullMarked;
