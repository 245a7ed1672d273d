// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of s_region. */
class RegionTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CIRCLE 10 -30 0.05 | CIRCLE ICRS 10.000000 -30.000000 0.050000
            CIRCLE 0 -0.00000001 180 | CIRCLE ICRS 0.000000 0.000000 180.000000
            CIRCLE 359.9999999 90 0 | CIRCLE ICRS 0.000000 90.000000 0.000000
            POLYGON 359 -1 1 -1 1 1 359 1 | POLYGON ICRS 359.000000 -1.000000 1.000000 -1.000000 1.000000 1.000000 359.000000 1.000000
            POLYGON 359.9999999 0 1 0 1 1 | POLYGON ICRS 0.000000 0.000000 1.000000 0.000000 1.000000 1.000000
            RANGE 12 12.5 34 36 | POLYGON ICRS 12.000000 34.000000 12.500000 34.000000 12.500000 35.000000 12.500000 36.000000 12.000000 36.000000 12.000000 35.000000
            RANGE 0 360 -90 90 | CIRCLE ICRS 0.000000 90.000000 180.000000
            """)
    void printsRegions(String region, String text) {
        assertThat(RegionText.stcs(RelationsTest.parse(region))).isEqualTo(text);
        assertThat(RelationsTest.parse(region).toString()).isNotBlank();
    }

    @Test
    void keepsTheStoredOrderOfVertices() {
        assertThat(RegionText.stcs(ConvexPolygon.ofDegrees(10.1, -29.9, 9.9, -29.9, 9.9, -30.1, 10.1, -30.1)))
                .isEqualTo(
                        "POLYGON ICRS 10.100000 -29.900000 9.900000 -29.900000 9.900000 -30.100000 10.100000 -30.100000");
    }

    @Test
    void printsDecimalsAsPrintfDoes() {
        RandomSky sky = new RandomSky(3);
        for (int i = 0; i < 100_000; i++) {
            double degrees = sky.chance(0.5)
                    ? sky.uniform(-90, 90)
                    : sky.integer(-900, 900) / 16.0 / 1e6 * 8 + sky.integer(0, 2);
            StringBuilder text = new StringBuilder();
            DecimalDegrees.append(text, degrees);
            String expected =
                    new BigDecimal(degrees).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
            assertThat(text).as("%s", degrees).hasToString(expected.equals("-0.000000") ? "0.000000" : expected);
        }
    }

    @Test
    void anEllipseIsDrawnCloseToItsBorderAndCounterClockwise() {
        RandomSky sky = new RandomSky(4);
        for (int i = 0; i < 200; i++) {
            Ellipse ellipse = Ellipse.ofDegrees(
                    sky.uniform(0, 360),
                    sky.uniform(-90, 90),
                    sky.uniform(1, 2),
                    sky.uniform(0.1, 1),
                    sky.uniform(0, 180));
            double[] outline = Outline.of(ellipse);

            assertThat(ConvexPolygon.turnsLeft(outline)).isTrue();
            assertThat(ConvexPolygon.ofTrusted(outline).contains(ellipse.center()))
                    .isTrue();
            for (int k = 0; k < outline.length; k += 3) {
                assertThat(ellipse.angleFromAxisRad(outline[k], outline[k + 1], outline[k + 2]))
                        .isCloseTo(Math.PI / 4, within(1e-9));
            }
        }
    }

    @Test
    void aUnionIsDrawnAsItsHull() {
        List<Region> squares = new ArrayList<>();
        squares.add(ConvexPolygon.ofDegrees(9, -31, 10, -31, 10, -30, 9, -30));
        squares.add(ConvexPolygon.ofDegrees(11, -31, 12, -31, 12, -30, 11, -30));

        assertThat(RegionText.stcs(new Union(squares.subList(0, 1)))).isEqualTo(RegionText.stcs(squares.get(0)));
        assertThat(RegionText.stcs(new Union(squares)).split(" ", -1))
                .startsWith("POLYGON", "ICRS")
                .contains("9.000000", "12.000000")
                .doesNotContain("10.500000");
        assertThat(RegionText.stcs(new Union(List.of(Circle.ofDegrees(0, 0, 1), Circle.ofDegrees(180, 0, 1)))))
                .startsWith("CIRCLE ICRS ");
    }

    @Test
    void capsAreDrawnAsRingsAndBandsAsCircles() {
        assertThat(RegionText.stcs(Box.ofDegrees(0, 360, 89, 90)).split(" ", -1))
                .hasSize(2 + 720);
        assertThat(RegionText.stcs(Box.ofDegrees(0, 360, -5, 5))).startsWith("CIRCLE ICRS");
        assertThat(RegionText.stcs(Box.ofDegrees(10, 20, 80, 90)))
                .contains(" 90.000000")
                .startsWith("POLYGON ICRS");
    }
}
