// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/** Which regions overlap a polygon that may be concave: those that overlap one of its convex pieces. */
final class SimplePolygonOverlap extends OverlapVisitor {
    private final SimplePolygon polygon;

    SimplePolygonOverlap(SimplePolygon polygon) {
        this.polygon = polygon;
    }

    @Override
    Region region() {
        return polygon;
    }

    /** The test that queries repeat for every stored polygon. */
    @Override
    public Boolean visit(ConvexPolygon other) {
        if (!polygon.ball().meets(other.ball())) {
            return false;
        }
        for (int i = 0; i < polygon.pieces().size(); i++) {
            if (PolygonPolygon.overlap(polygon.pieces().get(i), other)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Boolean visit(Circle circle) {
        return new CircleOverlap(circle).visit(polygon);
    }

    @Override
    public Boolean visit(Box box) {
        return new BoxOverlap(box).visit(polygon);
    }

    @Override
    public Boolean visit(Ellipse ellipse) {
        return new EllipseOverlap(ellipse).visit(polygon);
    }
}
