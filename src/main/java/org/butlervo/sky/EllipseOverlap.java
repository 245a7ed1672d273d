// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/** Which regions overlap an ellipse. */
final class EllipseOverlap extends OverlapVisitor {
    private final Ellipse ellipse;

    EllipseOverlap(Ellipse ellipse) {
        this.ellipse = ellipse;
    }

    @Override
    Region region() {
        return ellipse;
    }

    @Override
    public Boolean visit(ConvexPolygon polygon) {
        return EllipseCone.overlap(ellipse, polygon, Tolerance.TOUCH_RAD);
    }

    @Override
    public Boolean visit(Circle circle) {
        return new CircleOverlap(circle).visit(ellipse);
    }

    @Override
    public Boolean visit(Box box) {
        return EllipseBorder.overlap(ellipse, box);
    }

    @Override
    public Boolean visit(Ellipse other) {
        return EllipseBorder.overlap(ellipse, other);
    }
}
