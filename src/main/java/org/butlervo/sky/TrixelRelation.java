// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.List;
import java.util.function.Predicate;

/**
 * How a trixel lies to a region. DISJOINT and INSIDE are proven; a trixel that is inside without easy proof counts as OVERLAPPING, which costs a
 * subdivision but never a pixel. Regions with circles, ellipses or parallels grow by {@link Tolerance#ENVELOPE_RAD}.
 */
final class TrixelRelation implements RegionVisitor<TrixelRelation.Kind> {
    private final ConvexPolygon trixel;
    private final PolygonOverlap overlap;

    TrixelRelation(ConvexPolygon trixel) {
        this.trixel = trixel;
        this.overlap = new PolygonOverlap(trixel, Tolerance.ENVELOPE_RAD);
    }

    @Override
    public Kind visit(ConvexPolygon polygon) {
        return kind(overlap.visit(polygon), () -> polygon.containsAll(trixel));
    }

    @Override
    public Kind visit(SimplePolygon polygon) {
        return trixel.ball().meets(polygon.ball()) ? ofUnion(polygon.pieces()) : Kind.DISJOINT;
    }

    @Override
    public Kind visit(Circle circle) {
        return kind(overlap.visit(circle), () -> isInside(circle));
    }

    private boolean isInside(Circle circle) {
        if (circle.angleRad() > Math.PI / 2) {
            return trixel.distanceRad(circle.center().negated()) >= Math.PI - circle.angleRad();
        }
        return allVertices(circle::contains);
    }

    @Override
    public Kind visit(Box box) {
        return kind(overlap.visit(box), () -> PolygonBox.isInside(trixel, box));
    }

    @Override
    public Kind visit(Ellipse ellipse) {
        return kind(overlap.visit(ellipse), () -> isInside(ellipse));
    }

    private boolean isInside(Ellipse ellipse) {
        if (ellipse.isLargerThanHemisphere()) {
            return !EllipseCone.overlap(ellipse.complement(), trixel, 0);
        }
        return allVertices(ellipse::contains);
    }

    @Override
    public Kind visit(Union union) {
        return ofUnion(union.operands());
    }

    private Kind ofUnion(List<? extends Region> parts) {
        Kind kind = Kind.DISJOINT;
        for (Region part : parts) {
            Kind one = part.accept(this);
            if (one == Kind.INSIDE) {
                return one;
            }
            kind = one == Kind.OVERLAPPING ? one : kind;
        }
        return kind;
    }

    @Override
    public Kind visit(Intersection intersection) {
        Kind kind = Kind.INSIDE;
        for (Region operand : intersection.operands()) {
            Kind one = operand.accept(this);
            if (one == Kind.DISJOINT) {
                return one;
            }
            kind = one == Kind.OVERLAPPING ? one : kind;
        }
        return kind;
    }

    private static Kind kind(boolean overlapping, Proof inside) {
        if (!overlapping) {
            return Kind.DISJOINT;
        }
        return inside.holds() ? Kind.INSIDE : Kind.OVERLAPPING;
    }

    private boolean allVertices(Predicate<UnitVector> condition) {
        return condition.test(trixel.vertex(0)) && condition.test(trixel.vertex(1)) && condition.test(trixel.vertex(2));
    }

    /** How the trixel lies to the region. */
    enum Kind {
        DISJOINT,
        OVERLAPPING,
        INSIDE
    }

    @FunctionalInterface
    private interface Proof {
        boolean holds();
    }
}
