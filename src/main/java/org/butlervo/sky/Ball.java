// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/**
 * A ball in space that holds a region of the sphere: balls that do not meet prove without trigonometry that their regions do not overlap.
 *
 * @param x centre
 * @param y centre
 * @param z centre
 * @param radius straight distance, in units of the sphere's radius; negative holds nothing
 */
record Ball(double x, double y, double z, double radius) {
    static final Ball EVERYWHERE = new Ball(0, 0, 0, 2);
    static final Ball NOWHERE = new Ball(0, 0, 0, Double.NEGATIVE_INFINITY);

    /** Covers rounding and {@link Tolerance#ENVELOPE_RAD}. */
    static final double MARGIN = 1e-11;

    /** Beyond a hemisphere a cap is no longer convex, so it may hold the vertices but not the edges of a polygon. */
    private static final double SQUARED_HEMISPHERE = 1.99;

    /** Holds all points within an angle of a point. */
    static Ball around(UnitVector center, double angleRad) {
        double radius = angleRad >= Math.PI ? 2 : 2 * Math.sin(angleRad / 2);
        return angleRad < 0 ? NOWHERE : new Ball(center.x(), center.y(), center.z(), radius + MARGIN);
    }

    /** Holds the polygon whose vertices are given as x, y, z, x, … */
    static Ball ofVertices(double[] xyz) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (int i = 0; i < xyz.length; i += 3) {
            x += xyz[i];
            y += xyz[i + 1];
            z += xyz[i + 2];
        }
        double norm = Vectors.norm(x, y, z);
        if (norm < 1e-3) {
            return EVERYWHERE;
        }
        return around(x / norm, y / norm, z / norm, xyz);
    }

    private static Ball around(double x, double y, double z, double[] xyz) {
        double squared = 0;
        for (int i = 0; i < xyz.length; i += 3) {
            squared = Math.max(squared, Vectors.squaredDistance(x, y, z, xyz[i], xyz[i + 1], xyz[i + 2]));
        }
        return squared > SQUARED_HEMISPHERE ? EVERYWHERE : new Ball(x, y, z, Math.sqrt(squared) + MARGIN);
    }

    boolean meets(Ball other) {
        double reach = radius + other.radius;
        return reach >= 0 && Vectors.squaredDistance(x, y, z, other.x, other.y, other.z) <= reach * reach;
    }

    /** The smallest ball around two balls. */
    Ball enclosing(Ball other) {
        double distance = Math.sqrt(Vectors.squaredDistance(x, y, z, other.x, other.y, other.z));
        if (distance + other.radius <= radius) {
            return this;
        }
        if (distance + radius <= other.radius) {
            return other;
        }
        double wide = (distance + radius + other.radius) / 2;
        double share = (wide - radius) / distance;
        return new Ball(x + share * (other.x - x), y + share * (other.y - y), z + share * (other.z - z), wide + MARGIN);
    }

    /** The ball of any region. */
    static Ball of(Region region) {
        return region.accept(Balls.INSTANCE);
    }

    private enum Balls implements RegionVisitor<Ball> {
        INSTANCE;

        @Override
        public Ball visit(ConvexPolygon polygon) {
            return polygon.ball();
        }

        @Override
        public Ball visit(SimplePolygon polygon) {
            return polygon.ball();
        }

        @Override
        public Ball visit(Circle circle) {
            return around(circle.center(), circle.angleRad());
        }

        @Override
        public Ball visit(Box box) {
            return box.ball();
        }

        @Override
        public Ball visit(Ellipse ellipse) {
            return ellipse.isEmpty() ? NOWHERE : around(ellipse.center(), ellipse.largerSemiAxisRad());
        }

        @Override
        public Ball visit(Union union) {
            return union.operands().stream()
                    .map(Ball::of)
                    .reduce(Ball::enclosing)
                    .orElse(NOWHERE);
        }

        @Override
        public Ball visit(Intersection intersection) {
            return intersection.operands().stream()
                    .map(Ball::of)
                    .reduce((a, b) -> a.radius <= b.radius ? a : b)
                    .orElse(EVERYWHERE);
        }
    }
}
