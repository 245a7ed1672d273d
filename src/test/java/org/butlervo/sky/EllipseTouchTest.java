// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Shapes that all but touch an ellipse, a ten-billionth of a radian outside or inside. The points of contact are found from the definition, the sum
 * of the angles to the foci, not from the cone that the code works with.
 */
class EllipseTouchTest {
    private static final long SEED = Long.getLong("butlervo.seed", 20261121);
    private static final double HAIR = 1e-10;

    @Test
    void circlesBoxesAndPolygonsTouchWhereTheFociSay() {
        RandomSky sky = new RandomSky(SEED);
        for (int i = 0; i < 400; i++) {
            double alpha = sky.magnitude(-3, 0);
            double beta = alpha * sky.uniform(0.1, 0.99);
            UnitVector center = sky.point();
            double position = sky.uniform(0, 360);
            Ellipse ellipse = Ellipse.ofDegrees(
                    center.raDeg(), center.decDeg(), UnitVector.toDegrees(alpha), UnitVector.toDegrees(beta), position);
            double gamma = Math.acos(Math.cos(alpha) / Math.cos(beta));
            Foci foci = new Foci(
                    towards(center, north(center, position), gamma),
                    towards(center, north(center, position), -gamma),
                    alpha);
            UnitVector contact = foci.border(center, north(center, sky.uniform(0, 360)));
            String what = "seed " + SEED + ", " + i + ": " + ellipse + " at " + contact;

            circleTouches(ellipse, contact, foci.outwards(contact), sky.magnitude(-4, -0.2), what);
            polygonTouches(ellipse, contact, foci.outwards(contact), alpha, what);
            boxTouches(ellipse, foci, center, what);
        }
    }

    private static void circleTouches(Ellipse ellipse, UnitVector contact, UnitVector out, double radius, String what) {
        UnitVector center = towards(contact, out, radius);

        assertThat(ellipse.overlaps(Circle.around(center, radius + HAIR)))
                .as(what)
                .isTrue();
        assertThat(ellipse.overlaps(Circle.around(center, radius - HAIR)))
                .as(what)
                .isFalse();
        // from the other side: all but the ellipse
        Circle around = Circle.around(center.negated(), Math.PI - radius);
        assertThat(around.overlaps(ellipse)).as(what).isTrue();
    }

    private static void polygonTouches(Ellipse ellipse, UnitVector contact, UnitVector out, double size, String what) {
        for (double shift : new double[] {-HAIR, HAIR}) {
            UnitVector near = towards(contact, out, shift);
            UnitVector side = cross(out, contact);
            ConvexPolygon triangle = ConvexPolygon.of(
                    List.of(towards(near, side, size), towards(contact, out, size), towards(near, side, -size)));

            assertThat(ellipse.overlaps(triangle)).as(what).isEqualTo(shift < 0);
            assertThat(triangle.overlaps(ellipse)).as(what).isEqualTo(shift < 0);
        }
    }

    /** The northernmost point, found by golden section over the bearing. */
    private static void boxTouches(Ellipse ellipse, Foci foci, UnitVector center, String what) {
        if (Math.abs(center.latRad()) + ellipse.largerSemiAxisRad() > 1.4) {
            return;
        }
        double from = -90;
        double to = 90;
        for (int i = 0; i < 100; i++) {
            double p = to - 0.618034 * (to - from);
            double q = from + 0.618034 * (to - from);
            if (lat(foci, center, p) > lat(foci, center, q)) {
                to = q;
            } else {
                from = p;
            }
        }
        UnitVector top = foci.border(center, north(center, (from + to) / 2));
        double lon = top.lonRad();
        double width = 0.02;
        for (double shift : new double[] {-HAIR, HAIR}) {
            Box above = new Box(turn(lon - width), turn(lon + width), top.latRad() + shift, Math.PI / 2);
            assertThat(ellipse.overlaps(above)).as(what).isEqualTo(shift < 0);
            assertThat(above.overlaps(ellipse)).as(what).isEqualTo(shift < 0);
        }
    }

    private static double lat(Foci foci, UnitVector center, double bearing) {
        return foci.border(center, north(center, bearing)).latRad();
    }

    private static double turn(double lon) {
        return lon < 0 ? lon + 2 * Math.PI : lon >= 2 * Math.PI ? lon - 2 * Math.PI : lon;
    }

    /** The direction at a point that a position angle (degrees from north through east) gives. */
    private static UnitVector north(UnitVector c, double positionAngleDeg) {
        double lon = c.lonRad();
        double lat = c.latRad();
        double angle = Math.toRadians(positionAngleDeg);
        return UnitVector.normalized(
                -Math.sin(lat) * Math.cos(lon) * Math.cos(angle) - Math.sin(lon) * Math.sin(angle),
                -Math.sin(lat) * Math.sin(lon) * Math.cos(angle) + Math.cos(lon) * Math.sin(angle),
                Math.cos(lat) * Math.cos(angle));
    }

    /** The point reached from another in a direction after an angle. */
    private static UnitVector towards(UnitVector from, UnitVector direction, double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return UnitVector.normalized(
                c * from.x() + s * direction.x(), c * from.y() + s * direction.y(), c * from.z() + s * direction.z());
    }

    private static UnitVector cross(UnitVector a, UnitVector b) {
        return UnitVector.normalized(
                a.y() * b.z() - a.z() * b.y(), a.z() * b.x() - a.x() * b.z(), a.x() * b.y() - a.y() * b.x());
    }

    private record Foci(UnitVector first, UnitVector second, double alpha) {
        /** The border point in a direction from the centre, by bisection. */
        UnitVector border(UnitVector center, UnitVector direction) {
            double inside = 0;
            double outside = alpha * 1.01;
            for (int i = 0; i < 60; i++) {
                double middle = (inside + outside) / 2;
                UnitVector point = towards(center, direction, middle);
                if (first.separationRad(point) + second.separationRad(point) <= 2 * alpha) {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            return towards(center, direction, inside);
        }

        /** The direction in which the sum of the angles grows fastest: away from both foci alike. */
        UnitVector outwards(UnitVector p) {
            UnitVector a = away(p, first);
            UnitVector b = away(p, second);
            return UnitVector.normalized(a.x() + b.x(), a.y() + b.y(), a.z() + b.z());
        }

        private static UnitVector away(UnitVector p, UnitVector focus) {
            double along = p.x() * focus.x() + p.y() * focus.y() + p.z() * focus.z();
            return UnitVector.normalized(
                    along * p.x() - focus.x(), along * p.y() - focus.y(), along * p.z() - focus.z());
        }
    }
}
