// SPDX-License-Identifier: MIT
package org.butlervo.dali;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.butlervo.sky.Box;
import org.butlervo.sky.Circle;
import org.butlervo.sky.Region;
import org.butlervo.sky.SimplePolygon;
import org.butlervo.sky.UnitVector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {
    @ParameterizedTest
    @ValueSource(strings = {"CIRCLE 10 20 1", "circle 10 20 1", " Circle\t1e1  +20. 1.0 "})
    void readsCirclesInAnyCase(String text) {
        assertThat(Shapes.parse(text)).isEqualTo(Circle.ofDegrees(10, 20, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RANGE 10 12 -3 4", "range 10 12 -3 4", "rAnGe +10 12 -3.0 4"})
    void readsRangesInAnyCase(String text) {
        assertThat(Shapes.parse(text)).isEqualTo(Box.ofDegrees(10, 12, -3, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"POLYGON 9 19 11 19 11 21 9 21", "polygon 9 21 11 21 11 19 9 19", "Polygon 9 19 11 19 11 21 9 21"
            })
    void readsPolygonsInAnyCaseAndEitherWinding(String text) {
        Region polygon = Shapes.parse(text);

        assertThat(polygon).isInstanceOf(SimplePolygon.class);
        assertThat(polygon.contains(UnitVector.fromDegrees(10, 20))).isTrue();
        assertThat(polygon.contains(UnitVector.fromDegrees(12, 20))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CIRCLE 10 20 0",
                "CIRCLE 10 -90 180",
                "CIRCLE 360 90 1",
                "RANGE -Inf +Inf -Inf  Inf",
                "RANGE 350 10 -90 90",
                "RANGE 0 0 0 0",
                "POLYGON 9 19 11 19 10 21",
                "POLYGON 9 19 11 19 10 21 9 19"
            })
    void readsExtremes(String text) {
        assertThat(Shapes.parse(text)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                          | it is empty
            '  '                        | it is empty
            10,20                       | it starts with a number, as in SIA 1
            10 20 0.1                   | it starts with a number, as in SIA 1
            -10.5,20                    | it starts with a number, as in SIA 1
            BOX 10 20 1 1               | "BOX" is not the name of a shape
            CIRCLE10 20 1               | "CIRCLE10" is not the name of a shape
            CIRCLE                      | CIRCLE takes 3 numbers, not 0
            CIRCLE 10 20                | CIRCLE takes 3 numbers, not 2
            circle ICRS 10 20 1         | CIRCLE takes 3 numbers, not 4
            RANGE 1 2 3                 | RANGE takes 4 numbers, not 3
            RANGE 1 2 3 4 5             | RANGE takes 4 numbers, not 5
            POLYGON                     | polygon
            POLYGON 1 2 3 4             | polygon
            POLYGON 1 2 3 4 5           | polygon has 5 numbers
            POLYGON 9 19 11 21 11 19 9 21 | polygon
            CIRCLE 10 91 1              | latitude 91.0 is beyond the pole
            RANGE 1 2 -91 4             | latitude -91.0 is beyond the pole
            POLYGON 9 91 11 19 10 21    | latitude 91.0 is beyond the pole
            CIRCLE 10 20 -1             | radius -1.0 is out of range; accepted: 0 to 180 degrees
            CIRCLE 10 20 180.5          | radius 180.5 is out of range; accepted: 0 to 180 degrees
            RANGE 1 2 4 3               | lower latitude 4.0 is greater than the upper one, 3.0
            CIRCLE 10 20 Inf            | "Inf" is not a finite number
            CIRCLE NaN 20 1             | "NaN" is not a number
            RANGE 1 2 3 1d              | "1d" is not a number
            RANGE Inf 2 3 4             | longitude Infinity is out of place
            POLYGON 9 19 11 -Inf 11 21  | "-Inf" is not a finite number
            """)
    void refusesWhatIsNoShapeAndSaysWhy(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shapes.parse(text))
                .withMessageContaining(reason);
    }
}
