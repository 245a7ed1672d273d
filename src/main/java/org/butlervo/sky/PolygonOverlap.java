// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/** Which regions overlap a convex polygon. */
final class PolygonOverlap extends OverlapVisitor {
    private final ConvexPolygon polygon;
    private final double toleranceRad;

    /** @param toleranceRad by how much circles and boxes grow before they are compared */
    PolygonOverlap(ConvexPolygon polygon, double toleranceRad) {
        this.polygon = polygon;
        this.toleranceRad = toleranceRad;
    }

    @Override
    Region region() {
        return polygon;
    }

    @Override
    public Boolean visit(ConvexPolygon other) {
        return PolygonPolygon.overlap(polygon, other);
    }

    @Override
    public Boolean visit(Circle circle) {
        return PolygonCircle.overlap(polygon, circle, toleranceRad);
    }

    @Override
    public Boolean visit(Box box) {
        return PolygonBox.overlap(polygon, box, toleranceRad);
    }

    @Override
    public Boolean visit(Ellipse ellipse) {
        return EllipseCone.overlap(ellipse, polygon, toleranceRad);
    }
}
