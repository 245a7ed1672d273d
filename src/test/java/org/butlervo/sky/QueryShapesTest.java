// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the factories for query shapes accept and refuse. */
class QueryShapesTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            CIRCLE 12 -91 1 | latitude -91.0 is beyond the pole
            CIRCLE 12 NaN 1 | latitude NaN is beyond the pole
            CIRCLE NaN 1 1 | longitude NaN is not a finite number
            CIRCLE +Inf 1 1 | longitude Infinity is not a finite number
            CIRCLE 12 1 -1 | radius -1.0 is out of range; accepted: 0 to 180 degrees
            CIRCLE 12 1 180.1 | radius 180.1 is out of range
            CIRCLE 12 1 NaN | radius NaN is out of range
            RANGE 0 1 5 -5 | lower latitude 5.0 is greater than the upper one, -5.0
            RANGE 0 1 -91 0 | latitude -91.0 is beyond the pole
            RANGE 0 1 NaN 0 | latitude NaN is beyond the pole
            RANGE NaN 1 0 1 | longitude NaN is out of place
            RANGE +Inf 1 0 1 | longitude Infinity is out of place
            RANGE 0 -Inf 0 1 | longitude -Infinity is out of place
            RANGE 0 1 +Inf +Inf | latitude Infinity is beyond the pole
            POLYGON 1 1 2 1 2 2 1 | polygon has 7 numbers; accepted: pairs
            POLYGON 1 1 2 1 | polygon has 2 different vertices
            POLYGON 1 1 2 1 1 1 | polygon has 2 different vertices
            POLYGON 1 1 1 1 1 1 | polygon has 1 different vertices
            POLYGON 0 0 2 0 1 0 | polygon has no area
            POLYGON 10 0 10 1 10 2 | polygon has no area
            POLYGON 10 0 10 50 190 50 | polygon has no area
            POLYGON 0 0 90 0 180 0 270 0 | polygon has no area
            POLYGON 0 0 1 0 0 1 1 1 | polygon crosses or touches itself: the edge from vertex 2 to 3 meets the one from 4 to 1
            POLYGON 0 0 2 0 2 2 1 0 0 2 | polygon crosses or touches itself
            POLYGON 0 0 2 0 2 2 1 1 0 2 1 1 | polygon crosses or touches itself
            POLYGON 0 0 2 0 1 0 1 1 | polygon turns back upon its own edge at vertex 2
            POLYGON 0 0 180 0 90 45 | polygon has an edge of 180 degrees, from vertex 1 to 2
            POLYGON 0 0 1 0 1 95 | latitude 95.0 is beyond the pole
            """)
    void refusesWhatIsNoShape(String shape, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelationsTest.parse(shape))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CIRCLE 0 0 0",
                "CIRCLE 370 90 180",
                "RANGE -Inf +Inf -Inf +Inf",
                "RANGE 10 10 0 0",
                "RANGE 350 10 90 90",
                "POLYGON 0 0 1 1 2 2",
                "POLYGON 0 0 1 0 2 0 2 1",
                "POLYGON 0 0 0 0 1 0 1 1",
                "POLYGON 0 89 120 89 240 89 0 89",
                "POLYGON 0 1 90 1 180 1 270 1"
            })
    void acceptsUnusualShapes(String shape) {
        assertThat(RelationsTest.parse(shape).overlaps(Circle.ofDegrees(0, 0, 180)))
                .isTrue();
    }

    @Test
    void longitudesAreReducedAndWrap() {
        assertThat(Circle.ofDegrees(370, 0, 1)).isEqualTo(Circle.ofDegrees(10, 0, 1));
        assertThat(Box.ofDegrees(-10, 10, 0, 1)).isEqualTo(Box.ofDegrees(350, 10, 0, 1));
        assertThat(Box.ofDegrees(0, 360, 0, 1)).isEqualTo(Box.ofDegrees(-INF, INF, 0, 1));
        assertThat(Box.ofDegrees(-180, 180, 0, 1)).isEqualTo(Box.ofDegrees(0, 360, 0, 1));
        assertThat(Box.ofDegrees(10.1, 370.1, 0, 1)).isEqualTo(Box.ofDegrees(0, 360, 0, 1));
        assertThat(Box.ofDegrees(360, 360, 0, 1).contains(UnitVector.fromDegrees(1, 0)))
                .isFalse();
        assertThat(Box.ofDegrees(360, 10, 0, 1).contains(UnitVector.fromDegrees(5, 0)))
                .isTrue();
        assertThat(Box.ofDegrees(5, 360, 0, 1).contains(UnitVector.fromDegrees(1, 0)))
                .isFalse();
        assertThat(Box.ofDegrees(5, 360, 0, 1).contains(UnitVector.fromDegrees(359, 0)))
                .isTrue();
    }

    @Test
    void windingDoesNotMatter() {
        RandomSky sky = new RandomSky(7);
        for (int i = 0; i < 500; i++) {
            UnitVector center = sky.point();
            double radius = sky.magnitude(-5, 0.1);
            List<UnitVector> star = sky.star(center, Math.min(1.5, radius));
            List<UnitVector> backwards = new ArrayList<>(star);
            Collections.reverse(backwards);
            SimplePolygon one = SimplePolygon.of(star);
            SimplePolygon other = SimplePolygon.of(backwards);
            UnitVector point = sky.near(center, Math.min(1.5, radius * sky.uniform(0, 1.2)));

            assertThat(one.contains(point)).isEqualTo(other.contains(point));
            assertThat(one.contains(point.negated())).isFalse();
        }
    }

    @Test
    void piecesCoverTheWholePolygonOnce() {
        RandomSky sky = new RandomSky(8);
        for (int i = 0; i < 500; i++) {
            SimplePolygon polygon = SimplePolygon.of(sky.star(sky.point(), sky.magnitude(-3, 0)));
            double pieces = polygon.pieces().stream()
                    .mapToDouble(piece -> area(piece.xyz()))
                    .sum();

            assertThat(pieces).isCloseTo(area(polygon.ring()), within(1e-12));
        }
    }

    /** A long thin snake that winds around the sphere more than once is still a simple polygon with a small inside. */
    @Test
    void aSnakeAroundTheSphereIsASimplePolygon() {
        List<UnitVector> upper = new ArrayList<>();
        List<UnitVector> lower = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            upper.add(UnitVector.fromDegrees(10.0 * i, -30 + i + 0.5));
            lower.add(UnitVector.fromDegrees(10.0 * i, -30 + i - 0.5));
        }
        Collections.reverse(lower);
        upper.addAll(lower);
        SimplePolygon snake = SimplePolygon.of(upper);

        assertThat(snake.contains(UnitVector.fromDegrees(0, -30))).isTrue();
        assertThat(snake.contains(UnitVector.fromDegrees(10, 7))).isTrue();
        assertThat(snake.contains(UnitVector.fromDegrees(10, -15))).isFalse();
        assertThat(snake.contains(UnitVector.fromDegrees(200, 80))).isFalse();
    }

    /** The outline of nearly a hemisphere: the smaller side is the northern one, then the southern one. */
    @Test
    void theSmallerSideIsInsideEvenOfAGreatRing() {
        double[] north = new double[48];
        double[] south = new double[48];
        for (int i = 0; i < 24; i++) {
            north[2 * i] = south[2 * i] = 15 * i;
            north[2 * i + 1] = i % 2 == 0 ? 20 : -10;
            south[2 * i + 1] = i % 2 == 0 ? -20 : 10;
        }

        assertThat(SimplePolygon.ofDegrees(north).contains(new UnitVector(0, 0, 1)))
                .isTrue();
        assertThat(SimplePolygon.ofDegrees(north).contains(new UnitVector(0, 0, -1)))
                .isFalse();
        assertThat(SimplePolygon.ofDegrees(south).contains(new UnitVector(0, 0, 1)))
                .isFalse();
        assertThat(SimplePolygon.ofDegrees(south).contains(new UnitVector(0, 0, -1)))
                .isTrue();
    }

    /** The area of a polygon in steradians, as signed triangles with its first vertex. */
    private static double area(double[] v) {
        double sum = 0;
        for (int i = 3; i + 3 < v.length; i += 3) {
            int j = i + 3;
            double triple = v[0] * (v[i + 1] * v[j + 2] - v[i + 2] * v[j + 1])
                    + v[1] * (v[i + 2] * v[j] - v[i] * v[j + 2])
                    + v[2] * (v[i] * v[j + 1] - v[i + 1] * v[j]);
            double ab = v[0] * v[i] + v[1] * v[i + 1] + v[2] * v[i + 2];
            double bc = v[j] * v[i] + v[j + 1] * v[i + 1] + v[j + 2] * v[i + 2];
            double ca = v[0] * v[j] + v[1] * v[j + 1] + v[2] * v[j + 2];
            sum += 2 * Math.atan2(triple, 1 + ab + bc + ca);
        }
        return sum;
    }
}
