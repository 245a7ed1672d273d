// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.List;

/**
 * Whether an ellipse and a convex polygon have a point in common. A linear map turns the ellipse's cone into a round one and planes into planes, so
 * that the question is the one for a circle.
 */
final class EllipseCone {
    private static final UnitVector AXIS = new UnitVector(0, 0, 1);

    private EllipseCone() {}

    /** @param tolerance by how much the round cone grows, radians */
    static boolean overlap(Ellipse ellipse, ConvexPolygon polygon, double tolerance) {
        if (ellipse.isEmpty()) {
            return false;
        }
        if (ellipse.isFull()) {
            return true;
        }
        if (hasVertexInside(ellipse, polygon.xyz(), tolerance)) {
            return true;
        }
        if (ellipse.isLargerThanHemisphere() || ellipse.isHemisphere()) {
            // what is outside is convex, and the vertices are there
            return false;
        }
        double[] image = image(ellipse, polygon.xyz());
        double sine = Math.sin(ellipse.roundAngleRad()) + tolerance;
        return PolygonCircle.edgeWithin(image, AXIS, sine) || polygon.contains(ellipse.center());
    }

    /** Whether the short arc between two points meets an ellipse that is neither empty nor full nor larger than a hemisphere. */
    static boolean arcMeets(Ellipse ellipse, UnitVector from, UnitVector to) {
        double[] arc = ConvexPolygon.flatten(List.of(from, to));
        double sine = Math.sin(ellipse.roundAngleRad()) + Tolerance.TOUCH_RAD;
        return hasVertexInside(ellipse, arc, Tolerance.TOUCH_RAD)
                || (!ellipse.isHemisphere() && PolygonCircle.edgeWithin(image(ellipse, arc), 0, 3, AXIS, sine));
    }

    private static boolean hasVertexInside(Ellipse ellipse, double[] v, double tolerance) {
        double limit = ellipse.roundAngleRad() + tolerance;
        for (int i = 0; i < v.length; i += 3) {
            if (ellipse.angleFromAxisRad(v[i], v[i + 1], v[i + 2]) <= limit) {
                return true;
            }
        }
        return false;
    }

    /** The vertices in the round frame, counter-clockwise there. */
    private static double[] image(Ellipse ellipse, double[] v) {
        double[] image = new double[v.length];
        boolean mirrored = ellipse.isLeftHanded();
        for (int i = 0; i < v.length; i += 3) {
            UnitVector p = ellipse.toRoundFrame(v[i], v[i + 1], v[i + 2]);
            int place = mirrored ? v.length - 3 - i : i;
            image[place] = p.x();
            image[place + 1] = p.y();
            image[place + 2] = p.z();
        }
        return image;
    }
}
