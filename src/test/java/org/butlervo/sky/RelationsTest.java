// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs whose relation is known: those of the library's own table, and touches, poles, wraps and shapes beyond a hemisphere. */
class RelationsTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            POLYGON 9.9 -30.1 10.1 -30.1 10.1 -29.9 9.9 -29.9 | CIRCLE 10 -30 0.05 | true
            POLYGON 9.9 -30.1 10.1 -30.1 10.1 -29.9 9.9 -29.9 | CIRCLE 10 -30 5 | true
            POLYGON 9.9 -30.1 10.1 -30.1 10.1 -29.9 9.9 -29.9 | CIRCLE 10.15 -30 0.05 | true
            POLYGON 9.9 -30.1 10.1 -30.1 10.1 -29.9 9.9 -29.9 | CIRCLE 10.2 -30 0.05 | false
            POLYGON 9.9 -30.1 10.1 -30.1 10.1 -29.9 9.9 -29.9 | RANGE 9 11 -31 -29 | true
            POLYGON 9.9 -30.1 10.1 -30.1 10.1 -29.9 9.9 -29.9 | RANGE 10.05 10.2 -30 -29.95 | true
            POLYGON 9.9 -30.1 10.1 -30.1 10.1 -29.9 9.9 -29.9 | RANGE 10 10.05 -30.1003 -30.10001 | true
            POLYGON 9.9 -30.1 10.1 -30.1 10.1 -29.9 9.9 -29.9 | RANGE 10 10.05 -30.1003 -30.10004 | false
            POLYGON 9.9 -30.1 10.1 -30.1 10.1 -29.9 9.9 -29.9 | RANGE 10.09 10.1 -29.9001 -29.89 | true
            POLYGON 9.9 -30.1 10.1 -30.1 10.1 -29.9 9.9 -29.9 | RANGE 9.99 10.01 -29.90002 -29.89 | false
            POLYGON 9.9 -30.1 10.1 -30.1 10.1 -29.9 9.9 -29.9 | RANGE 11 12 -31 -29 | false
            POLYGON 9.9 -30.1 10.1 -30.1 10.1 -29.9 9.9 -29.9 | POLYGON 10.1 -29.9 10.3 -29.9 10.2 -29.7 | true
            POLYGON 9.9 -30.1 10.1 -30.1 10.1 -29.9 9.9 -29.9 | POLYGON 10.2 -29.9 10.4 -29.9 10.3 -29.7 | false
            CIRCLE 0 0 1 | CIRCLE 2 0 1 | true
            CIRCLE 0 0 1 | CIRCLE 2.00001 0 1 | false
            CIRCLE 0 0 1 | CIRCLE 0 0 1 | true
            CIRCLE 0 0 1 | CIRCLE 0 0 0.5 | true
            RANGE 350 10 -5 5 | CIRCLE 0 0 1 | true
            RANGE 350 10 -5 5 | CIRCLE 11 0 0.5 | false
            RANGE 350 10 -5 5 | CIRCLE 11 0 1.5 | true
            RANGE 350 10 -5 5 | RANGE 5 20 0 1 | true
            RANGE 350 10 -5 5 | RANGE 10 20 5 6 | true
            RANGE 350 10 -5 5 | RANGE 10.0001 20 5 6 | false
            RANGE 10 350 -5 5 | RANGE 355 5 -1 1 | false
            RANGE 10 350 -5 5 | RANGE 350 5 -1 1 | true
            RANGE 0 360 -5 5 | RANGE 359 1 5 6 | true
            RANGE 300 360 0 1 | RANGE 0 10 0 1 | true
            RANGE 10 20 89 90 | RANGE 100 110 80 90 | true
            RANGE 10 20 89 89.999 | RANGE 100 110 80 90 | false
            RANGE 10 10 11 11 | POLYGON 9 10 11 10 11 12 9 12 | true
            RANGE 10 10 11 11 | CIRCLE 10 12 1 | true
            RANGE 10 10 11 11 | CIRCLE 10 12 0.999999 | false
            RANGE -Inf +Inf -Inf +Inf | CIRCLE 33 44 0 | true
            RANGE 0 360 89 +Inf | CIRCLE 200 88 1 | true
            RANGE 0 360 89 +Inf | CIRCLE 200 88 0.99999 | false
            RANGE 0 360 -Inf -89 | POLYGON 0 -89.5 120 -89.5 240 -89.5 | true
            RANGE 0 360 -Inf +Inf | POLYGON 0 -89.5 120 -89.5 240 -89.5 | true
            RANGE 0 90 -90 -89.9 | POLYGON 180 -89.99 190 -89.99 185 -89 | false
            RANGE 0 90 -90 -89.9 | POLYGON 180 -89.99 359 -89.99 270 -89 | false
            RANGE 0 90 -90 -89.9 | POLYGON 180 -89.99 1 -89.99 270 -89 | true
            POLYGON 0 80 90 80 180 80 270 80 | CIRCLE 45 90 0 | true
            POLYGON 0 80 270 80 180 80 90 80 | CIRCLE 45 90 0 | true
            POLYGON 0 80 90 80 180 80 270 80 | CIRCLE 45 80.001 0 | false
            POLYGON 0 80 90 80 180 80 270 80 | CIRCLE 45 83 0 | true
            POLYGON 0 80 90 80 180 80 270 80 | CIRCLE 45 -90 5 | false
            POLYGON 359 -1 1 -1 1 1 359 1 | CIRCLE 0 0 0 | true
            POLYGON 359 -1 1 -1 1 1 359 1 | CIRCLE 180 0 90 | false
            POLYGON 359 -1 1 -1 1 1 359 1 | CIRCLE 180 0 179 | true
            POLYGON 359 -1 1 -1 1 1 359 1 | CIRCLE 180 0 178.5 | false
            POLYGON 52 -29 54 -29 54 -28.8 52.3 -28.8 52.3 -27 52 -27 | CIRCLE 53 -28 0.5 | false
            POLYGON 52 -29 54 -29 54 -28.8 52.3 -28.8 52.3 -27 52 -27 | CIRCLE 53 -28 0.7 | true
            POLYGON 52 -29 54 -29 54 -28.8 52.3 -28.8 52.3 -27 52 -27 | RANGE 52.4 54 -28.7 -27 | false
            POLYGON 52 -29 54 -29 54 -28.8 52.3 -28.8 52.3 -27 52 -27 | POLYGON 52.4 -28.7 54 -28.7 53 -27 | false
            POLYGON 52 -29 54 -29 54 -28.8 52.3 -28.8 52.3 -27 52 -27 | POLYGON 52.2 -28.9 54 -28.7 53 -27 | true
            POLYGON 0 0 10 0 10 10 0 10 0 0 | CIRCLE 5 5 0 | true
            POLYGON 0 0 170 0 85 80 | CIRCLE 85 40 0 | true
            CIRCLE 0 0 180 | POLYGON 180 0 181 0 180 1 | true
            CIRCLE 0 0 179.5 | POLYGON 179.9 -0.1 180.1 -0.1 180 0.1 | false
            CIRCLE 0 0 179.9 | RANGE 179.95 180.05 -0.01 0.01 | false
            CIRCLE 0 0 179.9 | RANGE 179.85 180.05 -0.01 0.01 | true
            """)
    void regionsOverlapOrNot(String first, String second, boolean expected) {
        Region a = parse(first);
        Region b = parse(second);

        assertThat(a.overlaps(b)).isEqualTo(expected);
        assertThat(b.overlaps(a)).isEqualTo(expected);
        assertThat(SkyArea.of(List.of(a)).overlaps(b)).isEqualTo(expected);
    }

    @Test
    void unionOverlapsWhereAnOperandDoes() {
        ConvexPolygon square = ConvexPolygon.ofDegrees(9.9, -30.1, 10.1, -30.1, 10.1, -29.9, 9.9, -29.9);
        Union union = new Union(List.of(Circle.ofDegrees(50, 0, 1), Circle.ofDegrees(10, -30, 0.05)));

        assertThat(square.overlaps(union)).isTrue();
        assertThat(union.overlaps(square)).isTrue();
        assertThat(union.overlaps(Circle.ofDegrees(30, 0, 1))).isFalse();
        assertThat(new Union(List.of()).overlaps(square)).isFalse();
    }

    @Test
    void intersectionOverlapsWhereAllOperandsMeetInsideTheOther() {
        Intersection lens = new Intersection(List.of(Circle.ofDegrees(0, 0, 1), Circle.ofDegrees(1.5, 0, 1)));

        assertThat(lens.overlaps(Circle.ofDegrees(0.75, 0, 0.01))).isTrue();
        assertThat(lens.overlaps(Circle.ofDegrees(0, 0, 0.4))).isFalse();
        assertThat(lens.overlaps(Circle.ofDegrees(0.75, 1.5, 1))).isTrue();
        assertThat(Circle.ofDegrees(0.75, 1.5, 0.83).overlaps(lens)).isFalse();
        assertThat(new Intersection(List.of()).overlaps(Circle.ofDegrees(3, 4, 0)))
                .isTrue();
        assertThat(new Intersection(List.of(Circle.ofDegrees(0, 0, 1), Circle.ofDegrees(2.1, 0, 1)))
                        .overlaps(Circle.ofDegrees(0, 0, 180)))
                .isFalse();
    }

    @Test
    void emptyRegionsOverlapNothing() {
        Circle everything = Circle.ofDegrees(0, 0, 180);
        Circle noCircle = new Circle(new UnitVector(0, 0, 1), -1, -1);
        Box noBox = new Box(Double.NaN, Double.NaN, 1, 0);
        Ellipse noEllipse = new Ellipse(
                new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                new double[] {-2, -2, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY});

        for (Region empty : List.of(noCircle, noBox, noEllipse, new Union(List.of()))) {
            assertThat(empty.overlaps(everything)).isFalse();
            assertThat(everything.overlaps(empty)).isFalse();
            assertThat(empty.contains(new UnitVector(0, 0, 1))).isFalse();
            assertThat(Htm.envelope(empty, 7).isEmpty()).isTrue();
            assertThat(SkyArea.of(List.of(everything)).overlaps(empty)).isFalse();
            assertThat(RegionText.stcs(empty)).isEmpty();
        }
        assertThat(noEllipse.complement().overlaps(Circle.ofDegrees(3, 4, 0))).isTrue();
    }

    @Test
    void leftHandedEllipseIsTheSameEllipse() {
        Ellipse right = Ellipse.ofDegrees(10, 20, 3, 1, 30);
        double[] mirrored = right.frame().clone();
        for (int i = 3; i < 6; i++) {
            mirrored[i] = -mirrored[i];
        }
        Ellipse left = new Ellipse(mirrored, right.shape());
        RandomSky sky = new RandomSky(1);
        for (int i = 0; i < 500; i++) {
            Region other = sky.region(sky.near(right.center(), sky.uniform(0, 0.15)), sky.magnitude(-4, -1));
            assertThat(left.overlaps(other)).as("%s", other).isEqualTo(right.overlaps(other));
        }
        assertThat(left.isLeftHanded()).isNotEqualTo(right.isLeftHanded());
    }

    /** A region from its text, to keep the tables short. */
    static Region parse(String text) {
        List<String> words = List.of(text.split(" +", -1));
        double[] n = words.stream()
                .skip(1)
                .map(word -> word.replace("Inf", "Infinity"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return switch (words.get(0)) {
            case "CIRCLE" -> Circle.ofDegrees(n[0], n[1], n[2]);
            case "RANGE" -> Box.ofDegrees(n[0], n[1], n[2], n[3]);
            case "POLYGON" -> SimplePolygon.ofDegrees(n);
            default -> throw new IllegalArgumentException(Arrays.toString(n));
        };
    }
}
