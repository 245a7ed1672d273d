// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random points and shapes from a seed, with a liking for poles, for longitude 0, for needles and for the very small. */
final class RandomSky {
    private final Random random;

    RandomSky(long seed) {
        this.random = new Random(seed);
    }

    double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    int integer(int from, int to) {
        return from + random.nextInt(to - from);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Ten to a random power. */
    double magnitude(double fromPower, double toPower) {
        return Math.pow(10, uniform(fromPower, toPower));
    }

    UnitVector point() {
        return switch (random.nextInt(6)) {
            case 0 -> UnitVector.fromDegrees(uniform(0, 360), 90 - magnitude(-6, 0));
            case 1 -> UnitVector.fromDegrees(uniform(0, 360), -90 + magnitude(-6, 0));
            case 2 -> UnitVector.fromDegrees(uniform(-1, 1), uniform(-80, 80));
            default -> UnitVector.normalized(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
        };
    }

    /** The point at a bearing and angle (radians, below π/2) from another. */
    UnitVector near(UnitVector center, double angleRad) {
        return offset(center, angleRad, uniform(0, 2 * Math.PI));
    }

    static UnitVector offset(UnitVector c, double angleRad, double bearingRad) {
        return planar(c, Math.tan(angleRad) * Math.cos(bearingRad), Math.tan(angleRad) * Math.sin(bearingRad));
    }

    /** The point of the sphere behind a point of the plane that touches it at c. */
    static UnitVector planar(UnitVector c, double p, double q) {
        UnitVector u = Math.abs(c.z()) < 0.9
                ? UnitVector.normalized(-c.y(), c.x(), 0)
                : UnitVector.normalized(0, c.z(), -c.y());
        double vx = c.y() * u.z() - c.z() * u.y();
        double vy = c.z() * u.x() - c.x() * u.z();
        double vz = c.x() * u.y() - c.y() * u.x();
        return UnitVector.normalized(
                c.x() + p * u.x() + q * vx, c.y() + p * u.y() + q * vy, c.z() + p * u.z() + q * vz);
    }

    /** A convex polygon of about that radius (radians) around a point, in one case of four a needle. */
    ConvexPolygon convex(UnitVector center, double radiusRad) {
        double squeeze = chance(0.25) ? magnitude(-6, 0) : 1;
        while (true) {
            double[] angles =
                    random.doubles(integer(3, 8), 0, 2 * Math.PI).sorted().toArray();
            double turn = uniform(0, 2 * Math.PI);
            List<UnitVector> vertices = new ArrayList<>();
            for (double angle : angles) {
                double p = Math.tan(radiusRad) * Math.cos(angle);
                double q = Math.tan(radiusRad) * squeeze * Math.sin(angle);
                vertices.add(planar(
                        center, p * Math.cos(turn) - q * Math.sin(turn), p * Math.sin(turn) + q * Math.cos(turn)));
            }
            double[] xyz = ConvexPolygon.flatten(vertices);
            if (isStrictlyConvex(xyz)) {
                return ConvexPolygon.ofChecked(xyz);
            }
        }
    }

    private static boolean isStrictlyConvex(double[] v) {
        for (int i = 0; i < v.length; i += 3) {
            int j = ConvexPolygon.after(i, v);
            for (int k = 0; k < v.length; k += 3) {
                if (k != i && k != j && Orientation.sign(v, k, v, i, v, j) <= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The vertices of a star around a point, mostly concave. */
    List<UnitVector> star(UnitVector center, double radiusRad) {
        int size = integer(3, 14);
        List<UnitVector> vertices = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double radius = radiusRad * uniform(0.15, 1);
            vertices.add(offset(center, radius, 2 * Math.PI * (i + uniform(0, 0.8)) / size));
        }
        return vertices;
    }

    /** A box of about that size (radians) around a point, perhaps a cap, a band or very narrow. */
    Box box(UnitVector center, double sizeRad) {
        double lat = center.latRad();
        double lon = center.lonRad();
        double height = sizeRad * (chance(0.2) ? magnitude(-4, 0) : uniform(0, 1));
        double width = sizeRad * (chance(0.2) ? magnitude(-4, 0) : uniform(0, 1)) / Math.max(0.01, Math.cos(lat));
        double south = chance(0.05) ? -90 : Math.max(-90, UnitVector.toDegrees(lat - height));
        double north = chance(0.05) ? 90 : Math.min(90, UnitVector.toDegrees(lat + height));
        double west = UnitVector.toDegrees(lon - width);
        double east = chance(0.05) ? west + 360 : UnitVector.toDegrees(lon + width);
        return Box.ofDegrees(west, east, Math.min(south, north), Math.max(south, north));
    }

    Ellipse ellipse(UnitVector center, double radiusRad) {
        double major = Math.min(89, UnitVector.toDegrees(radiusRad));
        double minor = major * (chance(0.3) ? magnitude(-4, 0) : uniform(0.1, 1));
        Ellipse ellipse = Ellipse.ofDegrees(center.raDeg(), center.decDeg(), major, minor, uniform(0, 360));
        return chance(0.2) ? ellipse.complement() : ellipse;
    }

    /** Any kind of region near a point. */
    Region region(UnitVector center, double radiusRad) {
        return switch (random.nextInt(6)) {
            case 0 -> convex(center, radiusRad);
            case 1 -> SimplePolygon.of(star(center, radiusRad));
            case 2 -> Circle.around(center, radiusRad);
            case 3 -> box(center, radiusRad);
            case 4 -> ellipse(center, radiusRad);
            default ->
                new Union(List.of(convex(center, radiusRad), Circle.around(near(center, radiusRad), radiusRad / 2)));
        };
    }
}
