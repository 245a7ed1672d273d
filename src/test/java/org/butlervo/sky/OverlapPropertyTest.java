// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold for every pair of regions, whatever they are. */
class OverlapPropertyTest {
    private static final long SEED = Long.getLong("butlervo.seed", 20261121);
    private static final int LEVEL = 7;

    @Test
    void overlapIsSymmetric() {
        RandomSky sky = new RandomSky(SEED);
        for (int i = 0; i < 4000; i++) {
            UnitVector center = sky.point();
            double radius = sky.magnitude(-4, 0);
            Region a = sky.region(center, radius);
            Region b = sky.region(
                    sky.near(center, Math.min(1.5, radius * sky.uniform(0, 2.5))), radius * sky.uniform(0.2, 1));

            assertThat(a.overlaps(b))
                    .as("seed %d, %d: %s and %s", SEED, i, a, b)
                    .isEqualTo(b.overlaps(a));
        }
    }

    @Test
    void everyRegionOverlapsItselfAndItsPoints() {
        RandomSky sky = new RandomSky(SEED);
        for (int i = 0; i < 2000; i++) {
            UnitVector center = sky.point();
            double radius = sky.magnitude(-3, 0);
            Region region = sky.region(center, radius);
            UnitVector point = sky.near(center, Math.min(1.5, radius * sky.uniform(0, 1.2)));

            assertThat(region.overlaps(region))
                    .as("seed %d, %d: %s", SEED, i, region)
                    .isTrue();
            assertThat(region.overlaps(Circle.around(point, 0)))
                    .as("seed %d, %d: %s and point %s", SEED, i, region, point)
                    .isEqualTo(region.contains(point));
        }
    }

    @Test
    void turningTheSkyChangesNoAnswer() {
        RandomSky sky = new RandomSky(SEED);
        int overlapping = 0;
        for (int i = 0; i < 4000; i++) {
            UnitVector center = sky.point();
            double radius = sky.magnitude(-3, 0);
            Rotation rotation = Rotation.random(sky);
            List<UnitVector> star = sky.star(center, radius);
            List<UnitVector> other = sky.star(sky.near(center, Math.min(1.5, radius * sky.uniform(0, 2))), radius);
            UnitVector middle = sky.near(center, Math.min(1.5, radius * sky.uniform(0, 3)));
            double angle = radius * sky.uniform(0, 1);

            boolean polygons = SimplePolygon.of(star).overlaps(SimplePolygon.of(other));
            boolean circle = SimplePolygon.of(star).overlaps(Circle.around(middle, angle));
            assertThat(SimplePolygon.of(rotation.of(star)).overlaps(SimplePolygon.of(rotation.of(other))))
                    .as("seed %d, %d: %s and %s", SEED, i, star, other)
                    .isEqualTo(polygons);
            assertThat(SimplePolygon.of(rotation.of(star)).overlaps(Circle.around(rotation.of(middle), angle)))
                    .as("seed %d, %d: %s and %s, %s", SEED, i, star, middle, angle)
                    .isEqualTo(circle);
            overlapping += polygons ? 1 : 0;
        }
        assertThat(overlapping).isBetween(500, 3500);
    }

    @Test
    void turningAboutThePoleChangesNoAnswer() {
        RandomSky sky = new RandomSky(SEED);
        for (int i = 0; i < 4000; i++) {
            UnitVector center = sky.point();
            double radius = sky.magnitude(-3, -0.3);
            double turn = sky.uniform(0, 360);
            Box box = sky.box(center, radius);
            ConvexPolygon polygon = sky.convex(sky.near(center, Math.min(1.5, radius * sky.uniform(0, 3))), radius);
            Box turnedBox = new Box(
                    turned(box.west(), turn, box),
                    turned(box.east(), turn, box),
                    box.band().south(),
                    box.band().north());
            ConvexPolygon turnedPolygon = ConvexPolygon.ofTrusted(
                    ConvexPolygon.flatten(Rotation.aboutPole(turn).of(vertices(polygon))));

            assertThat(turnedBox.overlaps(turnedPolygon))
                    .as("seed %d, %d: %s and %s", SEED, i, box, polygon)
                    .isEqualTo(box.overlaps(polygon));
        }
    }

    private static double turned(double lonRad, double turnDeg, Box box) {
        return box.isAllLongitudes() ? lonRad : (lonRad + UnitVector.toRadians(turnDeg)) % (2 * Math.PI);
    }

    @Test
    void whatTouchesACircleTouchesALargerOne() {
        RandomSky sky = new RandomSky(SEED);
        for (int i = 0; i < 3000; i++) {
            UnitVector center = sky.point();
            double radius = sky.magnitude(-4, -0.1);
            Region region = sky.region(sky.near(center, Math.min(1.5, radius * sky.uniform(0, 3))), radius);
            boolean before = false;
            for (double angle = 0; angle <= Math.PI; angle += 0.02 + radius * 0.2) {
                boolean now = region.overlaps(Circle.around(center, angle));
                assertThat(now || !before)
                        .as("seed %d, %d: %s at %s, %s", SEED, i, region, center, angle)
                        .isTrue();
                before = now;
            }
            assertThat(region.overlaps(Circle.around(center, Math.PI))).isTrue();
        }
    }

    @Test
    void pixelsNeverMissAnOverlap() {
        assertThat(IntStream.range(0, 12)
                        .parallel()
                        .mapToObj(this::pixelsOfChunk)
                        .mapToInt(Integer::intValue)
                        .sum())
                .isGreaterThan(500);
    }

    /** The number of overlapping pairs. */
    private int pixelsOfChunk(int chunk) {
        RandomSky sky = new RandomSky(SEED + chunk);
        int overlapping = 0;
        for (int i = 0; i < 150; i++) {
            UnitVector center = sky.point();
            double radius = sky.magnitude(-4, -1);
            Region stored = sky.region(center, radius);
            Region query = sky.region(
                    sky.near(center, Math.min(1.5, radius * sky.uniform(0, 2.5))), radius * sky.uniform(0.2, 1));
            if (stored.overlaps(query)) {
                overlapping++;
                PixelRanges common = Htm.envelope(stored, LEVEL).intersection(Htm.envelope(query, LEVEL));
                PixelRanges few = Htm.envelope(query, LEVEL, 3);
                assertThat(common.isEmpty())
                        .as("seed %d, %d: %s and %s", SEED + chunk, i, stored, query)
                        .isFalse();
                assertThat(few.size()).isLessThanOrEqualTo(3);
                assertThat(few.union(Htm.envelope(query, LEVEL))).isEqualTo(few);
            }
        }
        return overlapping;
    }

    @Test
    void pixelsHoldEveryPointOfTheRegion() {
        RandomSky sky = new RandomSky(SEED);
        for (int i = 0; i < 300; i++) {
            UnitVector center = sky.point();
            double radius = sky.magnitude(-3, -0.5);
            Region region = sky.region(center, radius);
            PixelRanges pixels = Htm.envelope(region, LEVEL);
            for (int k = 0; k < 100; k++) {
                UnitVector point = sky.near(center, Math.min(1.5, radius * sky.uniform(0, 2)));
                if (region.contains(point)) {
                    assertThat(pixels.contains(Htm.index(point, LEVEL)))
                            .as("seed %d, %d: %s and %s", SEED, i, region, point)
                            .isTrue();
                }
            }
        }
    }

    private static List<UnitVector> vertices(ConvexPolygon polygon) {
        return IntStream.range(0, polygon.size()).mapToObj(polygon::vertex).toList();
    }

    /** A turn of the sky, as three orthogonal directions. */
    private record Rotation(UnitVector u, UnitVector v, UnitVector w) {
        static Rotation random(RandomSky sky) {
            UnitVector w = sky.point();
            UnitVector u = RandomSky.offset(w, 0.5, sky.uniform(0, 2 * Math.PI));
            UnitVector v = cross(w, u);
            return new Rotation(cross(v, w), v, w);
        }

        static Rotation aboutPole(double degrees) {
            return new Rotation(
                    UnitVector.fromDegrees(-degrees, 0),
                    UnitVector.fromDegrees(90 - degrees, 0),
                    new UnitVector(0, 0, 1));
        }

        private static UnitVector cross(UnitVector a, UnitVector b) {
            return UnitVector.normalized(
                    a.y() * b.z() - a.z() * b.y(), a.z() * b.x() - a.x() * b.z(), a.x() * b.y() - a.y() * b.x());
        }

        UnitVector of(UnitVector p) {
            return UnitVector.normalized(dot(u, p), dot(v, p), dot(w, p));
        }

        List<UnitVector> of(List<UnitVector> points) {
            List<UnitVector> turned = new ArrayList<>();
            points.forEach(point -> turned.add(of(point)));
            return turned;
        }

        private static double dot(UnitVector a, UnitVector b) {
            return a.x() * b.x() + a.y() * b.y() + a.z() * b.z();
        }
    }
}
