// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/**
 * A closed set of points on the celestial sphere (ICRS). Edges of polygons are great circles, edges of a {@link Box} meridians and parallels.
 * Immutable and thread-safe.
 */
public sealed interface Region permits ConvexPolygon, SimplePolygon, Circle, Box, Ellipse, Union, Intersection {

    /** Whether a point belongs to this region; its border does. */
    boolean contains(UnitVector point);

    /**
     * Whether the two regions have a point in common. Touching counts. Polygons are compared exactly on their vertices; where a circle, a box
     * or an ellipse takes part, borders nearer than 1e-14 rad touch.
     */
    boolean overlaps(Region other);

    /** Calls the method of the visitor for this kind of region. */
    <R> R accept(RegionVisitor<R> visitor);
}
