// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/** Whether a convex polygon and a circle have a point in common, that is, whether the polygon comes as near to the centre as the radius. */
final class PolygonCircle {
    private PolygonCircle() {}

    /** @param tolerance by how much the circle grows, radians */
    static boolean overlap(ConvexPolygon polygon, Circle circle, double tolerance) {
        if (circle.isEmpty()) {
            return false;
        }
        UnitVector center = circle.center();
        if (circle.angleRad() > Math.PI / 2) {
            return polygon.distanceRad(center) <= circle.angleRad() + tolerance;
        }
        double reach = Math.sqrt(circle.squaredChord()) + tolerance;
        return ballMeets(polygon.ball(), center, reach)
                && (vertexWithin(polygon.xyz(), center, reach * reach)
                        || edgeWithin(polygon.xyz(), center, Math.sin(circle.angleRad()) + tolerance)
                        || polygon.contains(center));
    }

    private static boolean ballMeets(Ball ball, UnitVector center, double reach) {
        double sum = ball.radius() + reach;
        return Vectors.squaredDistance(ball.x(), ball.y(), ball.z(), center.x(), center.y(), center.z()) <= sum * sum;
    }

    private static boolean vertexWithin(double[] xyz, UnitVector c, double squaredReach) {
        for (int i = 0; i < xyz.length; i += 3) {
            if (Vectors.squaredDistance(xyz[i], xyz[i + 1], xyz[i + 2], c.x(), c.y(), c.z()) <= squaredReach) {
                return true;
            }
        }
        return false;
    }

    /** Whether the inner part of an edge comes nearer to c than the angle (at most π/2) with that sine. */
    static boolean edgeWithin(double[] xyz, UnitVector c, double sine) {
        for (int i = 0; i < xyz.length; i += 3) {
            if (edgeWithin(xyz, i, ConvexPolygon.after(i, xyz), c, sine)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the inner part of the arc from i to j comes nearer to c than the angle (at most π/2) with that sine. */
    static boolean edgeWithin(double[] v, int i, int j, UnitVector c, double sine) {
        // (a + b) × (b - a) is 2 a × b without cancellation
        double sx = v[i] + v[j];
        double sy = v[i + 1] + v[j + 1];
        double sz = v[i + 2] + v[j + 2];
        double dx = v[j] - v[i];
        double dy = v[j + 1] - v[i + 1];
        double dz = v[j + 2] - v[i + 2];
        double nx = sy * dz - sz * dy;
        double ny = sz * dx - sx * dz;
        double nz = sx * dy - sy * dx;
        double height = c.x() * nx + c.y() * ny + c.z() * nz;
        if (height * height > sine * sine * (nx * nx + ny * ny + nz * nz)) {
            return false;
        }
        // the foot of the perpendicular from c lies between the ends
        double ux = c.y() * nz - c.z() * ny;
        double uy = c.z() * nx - c.x() * nz;
        double uz = c.x() * ny - c.y() * nx;
        return ux * v[i] + uy * v[i + 1] + uz * v[i + 2] > 0 && ux * v[j] + uy * v[j + 1] + uz * v[j + 2] < 0;
    }
}
