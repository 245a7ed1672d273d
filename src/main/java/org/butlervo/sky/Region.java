// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/**
 * A closed set of points on the celestial sphere (ICRS). Edges of polygons are great circles, edges of a {@link Box} meridians and parallels.
 * Immutable and thread-safe.
 */
public interface Region {}
