// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A million random pairs, needles, near touches and polar ones among them, against an evaluation in high precision. */
class HighPrecisionAgreementTest {
    private static final long SEED = Long.getLong("butlervo.seed", 20261121);
    private static final int CHUNK = 1000;

    /** Borders nearer than this, in radians, may be decided either way: the tolerance of touching lies below. */
    private static final double KNIFE_EDGE = 1e-13;

    /** Nearer than this to a pole, in radians, that much is more than the longitudes of a box grow. */
    private static final double POLAR_EDGE = 2e-9;

    @Test
    void polygonAgainstPolygonIsExact() {
        check(550, HighPrecisionAgreementTest::polygonPair);
    }

    @Test
    void polygonAgainstCircleAgrees() {
        check(320, HighPrecisionAgreementTest::circlePair);
    }

    @Test
    void polygonAgainstBoxAgrees() {
        check(130, HighPrecisionAgreementTest::boxPair);
    }

    @FunctionalInterface
    private interface Trial {
        /** A description of the shapes where the two evaluations differ. */
        Optional<String> run(RandomSky sky);
    }

    private static void check(int chunks, Trial trial) {
        List<String> differences = LongStream.range(0, chunks)
                .parallel()
                .boxed()
                .flatMap(chunk -> {
                    RandomSky sky = new RandomSky(SEED + chunk);
                    return LongStream.range(0, CHUNK)
                            .mapToObj(i -> trial.run(sky).map(text -> "seed " + (SEED + chunk) + ": " + text))
                            .flatMap(Optional::stream);
                })
                .limit(5)
                .toList();

        assertThat(differences).as("pairs on which the evaluations differ").isEmpty();
    }

    private static Optional<String> polygonPair(RandomSky sky) {
        UnitVector center = sky.point();
        double radius = sky.chance(0.1) ? sky.uniform(0.3, 1.4) : sky.magnitude(-6, -0.5);
        ConvexPolygon p = sky.convex(center, radius);
        ConvexPolygon q = partner(sky, p, center, radius);
        boolean expected = HighPrecision.polygonsOverlap(p.xyz(), q.xyz());
        return expected == p.overlaps(q) && expected == q.overlaps(p)
                ? Optional.empty()
                : Optional.of(expected + " for " + RegionCodec.encodeBase64(p) + " " + RegionCodec.encodeBase64(q));
    }

    /** A polygon anywhere near, or one that shares a vertex, or one with a vertex on or next to an edge. */
    private static ConvexPolygon partner(RandomSky sky, ConvexPolygon p, UnitVector center, double radius) {
        double other = Math.min(1.4, radius * sky.magnitude(-1, 0.5));
        if (sky.chance(0.5)) {
            UnitVector away = sky.near(center, Math.min(1.5, (radius + other) * sky.uniform(0, 1.3)));
            return sky.convex(sky.chance(0.03) ? away.negated() : away, other);
        }
        UnitVector a = p.vertex(0);
        UnitVector b = p.vertex(1);
        double share = sky.chance(0.3) ? 0 : sky.uniform(0, 1);
        UnitVector touch = UnitVector.normalized(
                a.x() + share * (b.x() - a.x()), a.y() + share * (b.y() - a.y()), a.z() + share * (b.z() - a.z()));
        UnitVector beside = sky.chance(0.5) ? touch : sky.near(touch, sky.magnitude(-16, -8));
        ConvexPolygon free = sky.convex(sky.near(touch, Math.min(1.4, other)), other);
        double[] xyz = free.xyz().clone();
        xyz[0] = share == 0 ? a.x() : beside.x();
        xyz[1] = share == 0 ? a.y() : beside.y();
        xyz[2] = share == 0 ? a.z() : beside.z();
        return isConvex(xyz) ? ConvexPolygon.ofTrusted(xyz) : free;
    }

    private static boolean isConvex(double[] v) {
        for (int i = 0; i < v.length; i += 3) {
            for (int k = 0; k < v.length; k += 3) {
                int j = ConvexPolygon.after(i, v);
                if (k != i && k != j && HighPrecision.exactOrientation(v, k, v, i, v, j) <= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Optional<String> circlePair(RandomSky sky) {
        UnitVector center = sky.point();
        double radius = sky.chance(0.1) ? sky.uniform(0.3, 1.4) : sky.magnitude(-6, -0.5);
        ConvexPolygon p = sky.convex(center, radius);
        UnitVector c = sky.near(center, Math.min(1.5, radius * sky.uniform(0, 4)));
        double angle = sky.chance(0.5)
                ? Math.min(1.5, radius * sky.magnitude(-2, 0.5))
                : Math.max(
                        0,
                        Math.min(
                                1.55, p.distanceRad(c) + (sky.chance(0.5) ? 1 : -1) * sky.magnitude(-13, -3) * radius));
        boolean least = HighPrecision.polygonWithin(p.xyz(), c, Math.max(0, angle - KNIFE_EDGE));
        boolean most = HighPrecision.polygonWithin(p.xyz(), c, angle + KNIFE_EDGE);
        Circle circle = Circle.around(c, angle);
        boolean ours = p.overlaps(circle);
        return ours == circle.overlaps(p) && (ours == least || ours == most)
                ? Optional.empty()
                : Optional.of(least + " for " + RegionCodec.encodeBase64(p) + " " + circle);
    }

    private static Optional<String> boxPair(RandomSky sky) {
        UnitVector center = sky.point();
        double radius = sky.chance(0.1) ? sky.uniform(0.3, 1.4) : sky.magnitude(-5, -0.5);
        Box box = sky.box(center, radius);
        HighPrecision.Bounds bounds = new HighPrecision.Bounds(
                box.west(),
                box.west() + box.width(),
                box.band().south(),
                box.band().north());
        ConvexPolygon p = sky.convex(
                sky.near(center, Math.min(1.5, radius * sky.uniform(0, 3))),
                Math.min(1.4, radius * sky.magnitude(-1, 0.5)));
        if (sky.chance(0.3)) {
            p = shifted(sky, p, box);
        }
        boolean least = HighPrecision.polygonMeetsBox(p.xyz(), bounds.grownBy(-KNIFE_EDGE));
        boolean most =
                HighPrecision.polygonMeetsBox(p.xyz(), bounds.grownBy(KNIFE_EDGE)) || touchesCommonPole(p, bounds);
        boolean ours = p.overlaps(box);
        return ours == box.overlaps(p) && (ours == least || ours == most)
                ? Optional.empty()
                : Optional.of(least + " for " + RegionCodec.encodeBase64(p) + " " + RegionCodec.encodeBase64(box));
    }

    /** Longitudes grow without limit at a pole, so there the box grows by a little circle. */
    private static boolean touchesCommonPole(ConvexPolygon p, HighPrecision.Bounds box) {
        double pole = Math.PI / 2 - KNIFE_EDGE;
        return (box.north() >= pole && HighPrecision.polygonWithin(p.xyz(), new UnitVector(0, 0, 1), POLAR_EDGE))
                || (box.south() <= -pole && HighPrecision.polygonWithin(p.xyz(), new UnitVector(0, 0, -1), POLAR_EDGE));
    }

    /** The polygon with its first vertex moved next to a point of the box's border, if it stays convex. */
    private static ConvexPolygon shifted(RandomSky sky, ConvexPolygon p, Box box) {
        double lon = box.west() + (sky.chance(0.5) ? 0 : sky.uniform(0, 1)) * box.width();
        double lat = sky.chance(0.5) ? box.band().south() : box.band().north();
        UnitVector v = sky.near(UnitVector.fromRadians(lon, lat), sky.magnitude(-15, -6));
        double[] xyz = p.xyz().clone();
        xyz[0] = v.x();
        xyz[1] = v.y();
        xyz[2] = v.z();
        return isConvex(xyz) ? ConvexPolygon.ofTrusted(xyz) : p;
    }
}
