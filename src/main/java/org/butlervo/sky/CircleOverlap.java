// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/** Which regions overlap a circle: those that come as near to its centre as its radius. */
final class CircleOverlap extends OverlapVisitor {
    private final Circle circle;

    CircleOverlap(Circle circle) {
        this.circle = circle;
    }

    @Override
    Region region() {
        return circle;
    }

    @Override
    public Boolean visit(ConvexPolygon polygon) {
        return PolygonCircle.overlap(polygon, circle, Tolerance.TOUCH_RAD);
    }

    @Override
    public Boolean visit(Circle other) {
        return !other.isEmpty() && reaches(circle.center().separationRad(other.center()) - other.angleRad());
    }

    @Override
    public Boolean visit(Box box) {
        return !box.isEmpty() && reaches(box.distanceRad(circle.center()));
    }

    @Override
    public Boolean visit(Ellipse ellipse) {
        return !ellipse.isEmpty() && reaches(EllipseBorder.distanceRad(ellipse, circle.center()));
    }

    private boolean reaches(double distanceRad) {
        return !circle.isEmpty() && distanceRad <= circle.angleRad() + Tolerance.TOUCH_RAD;
    }
}
