// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Boxes, concave polygons and ellipses against brute force: points sampled along borders, and membership by other formulas than ours. */
class SamplingOracleTest {
    private static final long SEED = Long.getLong("butlervo.seed", 20261121);
    private static final int STEPS = 240;

    /** Shapes as the oracle knows them: how far outside a point is at least (0 or less inside), and points along the border. */
    private record Sampled(Region region, ToDoubleFunction<UnitVector> outside, List<UnitVector> border) {}

    @Test
    void answersAgreeWithSampledBorders() {
        RandomSky sky = new RandomSky(SEED);
        int[] decided = new int[2];
        for (int i = 0; i < 2000; i++) {
            UnitVector center = sky.point();
            double radius = sky.magnitude(-3, -0.2);
            Sampled a = sampled(sky, center, radius);
            Sampled b = sampled(
                    sky, sky.near(center, Math.min(1.5, radius * sky.uniform(0, 2.5))), radius * sky.uniform(0.2, 1));
            double gap = Math.min(gap(a, b), gap(b, a));
            double step = Math.max(step(a.border), step(b.border));
            boolean ours = a.region.overlaps(b.region);
            String what = "seed " + SEED + ", " + i + ": " + a.region + " and " + b.region + ", gap " + gap;
            if (gap < -1e-9) {
                assertThat(ours).as(what).isTrue();
                decided[0]++;
            } else if (gap > step) {
                assertThat(ours).as(what).isFalse();
                decided[1]++;
            }
        }
        assertThat(decided[0]).isGreaterThan(300);
        assertThat(decided[1]).isGreaterThan(300);
    }

    /** How near the sampled border of b comes to a; negative where a point of it is inside. */
    private static double gap(Sampled a, Sampled b) {
        return b.border.stream().mapToDouble(a.outside).min().orElseThrow();
    }

    private static double step(List<UnitVector> border) {
        double longest = 0;
        for (int i = 1; i < border.size(); i++) {
            longest = Math.max(longest, border.get(i - 1).separationRad(border.get(i)));
        }
        return longest;
    }

    private static Sampled sampled(RandomSky sky, UnitVector center, double radius) {
        return switch (sky.integer(0, 4)) {
            case 0 -> circle(center, radius);
            case 1 -> star(sky.star(center, radius));
            case 2 -> box(sky.box(center, radius));
            default -> ellipse(sky, center, radius);
        };
    }

    private static Sampled circle(UnitVector center, double radius) {
        List<UnitVector> border = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            border.add(RandomSky.offset(center, radius, 2 * Math.PI * i / STEPS));
        }
        return new Sampled(Circle.around(center, radius), point -> angle(center, point) - radius, border);
    }

    private static double angle(UnitVector a, UnitVector b) {
        double cos = a.x() * b.x() + a.y() * b.y() + a.z() * b.z();
        double x = a.y() * b.z() - a.z() * b.y();
        double y = a.z() * b.x() - a.x() * b.z();
        double z = a.x() * b.y() - a.y() * b.x();
        return Math.atan2(Math.sqrt(x * x + y * y + z * z), cos);
    }

    private static Sampled star(List<UnitVector> vertices) {
        List<UnitVector> border = new ArrayList<>();
        int steps = STEPS / vertices.size() + 1;
        for (int i = 0; i < vertices.size(); i++) {
            UnitVector a = vertices.get(i);
            UnitVector b = vertices.get((i + 1) % vertices.size());
            for (int k = 0; k <= steps; k++) {
                double t = (double) k / steps;
                border.add(UnitVector.normalized(
                        a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y()), a.z() + t * (b.z() - a.z())));
            }
        }
        return new Sampled(SimplePolygon.of(vertices), point -> outsidePolygon(vertices, border, point), border);
    }

    /** Inside where the vertices wind around the point and not around its antipode. */
    private static double outsidePolygon(List<UnitVector> vertices, List<UnitVector> border, UnitVector p) {
        double nearest = nearest(border, p);
        UnitVector u = Math.abs(p.z()) < 0.9
                ? UnitVector.normalized(-p.y(), p.x(), 0)
                : UnitVector.normalized(0, p.z(), -p.y());
        double winding = 0;
        for (int i = 0; i < vertices.size(); i++) {
            double from = bearing(p, u, vertices.get(i));
            double to = bearing(p, u, vertices.get((i + 1) % vertices.size()));
            winding += Math.IEEEremainder(to - from, 2 * Math.PI);
        }
        boolean sameSide = vertices.stream().allMatch(v -> angle(v, p) < Math.PI / 2) || nearest < 1.2;
        return Math.abs(winding) > 3 && sameSide ? -nearest : nearest;
    }

    private static double nearest(List<UnitVector> points, UnitVector p) {
        double least = 4;
        for (UnitVector v : points) {
            double dx = v.x() - p.x();
            double dy = v.y() - p.y();
            double dz = v.z() - p.z();
            least = Math.min(least, dx * dx + dy * dy + dz * dz);
        }
        return 2 * Math.asin(Math.sqrt(least) / 2);
    }

    private static double bearing(UnitVector p, UnitVector u, UnitVector v) {
        double wx = p.y() * u.z() - p.z() * u.y();
        double wy = p.z() * u.x() - p.x() * u.z();
        double wz = p.x() * u.y() - p.y() * u.x();
        return Math.atan2(v.x() * wx + v.y() * wy + v.z() * wz, v.x() * u.x() + v.y() * u.y() + v.z() * u.z());
    }

    private static Sampled box(Box box) {
        List<UnitVector> border = new ArrayList<>();
        double south = box.band().south();
        double north = box.band().north();
        for (int side = 0; side < 4; side++) {
            for (int k = 0; k <= STEPS; k++) {
                double t = (double) k / STEPS;
                double lon = box.west() + box.width() * (side == 0 ? t : side == 1 ? 1 : side == 2 ? 1 - t : 0);
                double lat = south + (north - south) * (side == 0 ? 0 : side == 1 ? t : side == 2 ? 1 : 1 - t);
                border.add(UnitVector.fromRadians(lon, lat));
            }
        }
        return new Sampled(box, point -> outsideBox(box, border, point), border);
    }

    private static double outsideBox(Box box, List<UnitVector> border, UnitVector p) {
        double nearest = nearest(border, p);
        double lon = Math.atan2(p.y(), p.x()) - box.west();
        double turned = lon - 2 * Math.PI * Math.floor(lon / (2 * Math.PI));
        double lat = Math.asin(p.z());
        boolean inside = turned <= box.width()
                && lat >= box.band().south()
                && lat <= box.band().north();
        return inside ? -nearest : nearest;
    }

    private static Sampled ellipse(RandomSky sky, UnitVector center, double radius) {
        double alpha = Math.min(1.5, radius);
        double beta = alpha * sky.uniform(0.1, 1);
        double angle = sky.uniform(0, 360);
        Ellipse ellipse = Ellipse.ofDegrees(
                center.raDeg(), center.decDeg(), UnitVector.toDegrees(alpha), UnitVector.toDegrees(beta), angle);
        double gamma = Math.acos(Math.cos(alpha) / Math.cos(beta));
        UnitVector f1 = focus(center, angle, gamma);
        UnitVector f2 = focus(center, angle, -gamma);
        List<UnitVector> border = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            border.add(ellipse.border(2 * Math.PI * i / STEPS));
            assertThat(angle(f1, border.get(i)) + angle(f2, border.get(i))).isCloseTo(2 * alpha, within(1e-9));
        }
        // the sum of two distances changes by at most twice the way
        return new Sampled(ellipse, point -> (angle(f1, point) + angle(f2, point)) / 2 - alpha, border);
    }

    /** The point at an angle from the centre in the direction of a position angle (north through east). */
    private static UnitVector focus(UnitVector c, double positionAngleDeg, double gamma) {
        double lon = Math.toRadians(c.raDeg());
        double lat = Math.toRadians(c.decDeg());
        double pa = Math.toRadians(positionAngleDeg);
        double nx = -Math.sin(lat) * Math.cos(lon) * Math.cos(pa) - Math.sin(lon) * Math.sin(pa);
        double ny = -Math.sin(lat) * Math.sin(lon) * Math.cos(pa) + Math.cos(lon) * Math.sin(pa);
        double nz = Math.cos(lat) * Math.cos(pa);
        return UnitVector.normalized(
                Math.cos(gamma) * c.x() + Math.sin(gamma) * nx,
                Math.cos(gamma) * c.y() + Math.sin(gamma) * ny,
                Math.cos(gamma) * c.z() + Math.sin(gamma) * nz);
    }
}
