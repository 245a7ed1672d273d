// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/**
 * What to do with each kind of region; a new kind does not compile until every visitor handles it.
 *
 * @param <R> the result
 */
public interface RegionVisitor<R> {
    R visit(ConvexPolygon polygon);

    R visit(SimplePolygon polygon);

    R visit(Circle circle);

    R visit(Box box);

    R visit(Ellipse ellipse);

    R visit(Union union);

    R visit(Intersection intersection);
}
