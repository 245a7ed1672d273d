// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/** Which regions overlap a box. */
final class BoxOverlap extends OverlapVisitor {
    private final Box box;

    BoxOverlap(Box box) {
        this.box = box;
    }

    @Override
    Region region() {
        return box;
    }

    @Override
    public Boolean visit(ConvexPolygon polygon) {
        return PolygonBox.overlap(polygon, box, Tolerance.TOUCH_RAD);
    }

    @Override
    public Boolean visit(Circle circle) {
        return new CircleOverlap(circle).visit(box);
    }

    @Override
    public Boolean visit(Box other) {
        return box.meets(other);
    }

    @Override
    public Boolean visit(Ellipse ellipse) {
        return EllipseBorder.overlap(ellipse, box);
    }
}
