// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values computed by the library that Butler uses: our numbers must be the same ones. */
class SphgeomVectorsTest {
    private static final double TINY = 1e-13;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0       | 0        | 15 | 992  | 253952 | 16252928
            45      | 45       | 15 | 1021 | 261631 | 16744435
            90      | 0        | 15 | 960  | 245760 | 15728640
            180     | 0        | 14 | 896  | 229376 | 14680064
            270     | 0        | 13 | 832  | 212992 | 13631488
            0       | 90       | 15 | 976  | 249856 | 15990784
            0       | -90      | 8  | 528  | 135168 | 8650752
            10      | -30      | 8  | 519  | 133107 | 8518891
            12      | 34       | 15 | 1003 | 256890 | 16441000
            55.7467 | -32.2862 | 8  | 574  | 147160 | 9418244
            320     | -0.1     | 11 | 740  | 189472 | 12126225
            359.999 | 10       | 12 | 768  | 196674 | 12587137
            123.456 | -65.4321 | 9  | 607  | 155579 | 9957062
            37.86   | 6.98     | 15 | 996  | 255091 | 16325857
            58.9    | -49.315  | 8  | 562  | 144117 | 9223531
            300     | 60       | 12 | 789  | 202110 | 12935061
            180     | -0.0001  | 9  | 608  | 155648 | 9961472
            """)
    void indexesPoints(double ra, double dec, long level0, long level3, long level7, long level10) {
        UnitVector point = UnitVector.fromDegrees(ra, dec);

        assertThat(Htm.index(point, 0)).isEqualTo(level0);
        assertThat(Htm.index(point, 3)).isEqualTo(level3);
        assertThat(Htm.index(point, 7)).isEqualTo(level7);
        assertThat(Htm.index(point, 10)).isEqualTo(level10);
    }

    @Test
    void indexesTheMiddleOfARoot() {
        UnitVector middle = UnitVector.normalized(1, 1, 1);

        assertThat(Htm.index(middle, 1)).isEqualTo(63);
        assertThat(Htm.envelope(Circle.around(middle, UnitVector.toRadians(0.1)), 3))
                .hasToString("[1023,1024)");
        assertThat(Htm.envelope(Circle.around(UnitVector.normalized(1, -1, 1), 1e-8), 3))
                .hasToString("[831,832)");
    }

    @Test
    void subdividesTrixelsBitByBit() {
        Trixel trixel = Trixel.ROOTS.get(7);
        for (int level = 0; level < 7; level++) {
            trixel = trixel.childAt(new UnitVector(1, 0, 0));
        }

        assertThat(trixel.id()).isEqualTo(253952);
        assertThat(trixel.triangle().xyz())
                .containsExactly(
                        1,
                        0,
                        0,
                        0.9999247018391445,
                        0.012271538285719927,
                        0,
                        0.9999247018391445,
                        0,
                        0.012271538285719927);
    }

    @Test
    void makesTheSameUnitVectors() {
        assertThat(UnitVector.fromDegrees(10, -30))
                .isEqualTo(new UnitVector(0.8528685319524433, 0.1503837331804353, -0.49999999999999994));
        assertThat(UnitVector.fromDegrees(12, 34))
                .isEqualTo(new UnitVector(0.8109211125128923, 0.17236660346136953, 0.5591929034707469));
    }

    /** name; hex; longitude, latitude and diameter of the bounding circle; pixels of level 7. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', maxCharsPerColumn = 2000, textBlock = """
            CIRCLE 10 -30 0.05 | 63abbe90f2b24aeb3f4420ee2fc63fc33fffffffffffffdfbfb0687ede9b8da93ef561b70371984c3f | 10 | -29.999999999999996 | 0.1 | [133104,133105) [133107,133108)
            CIRCLE 12 34 0.5 | 63341f3cd510f3e93fef0365de1b10c63f13fd1184e8e4e13f14cc8c8d99f6133f399d52a246df813f | 12 | 34.00000000000001 | 1 | [256836,256838) [256839,256840) [256888,256894) [256895,256896)
            point | 63abbe90f2b24aeb3f4420ee2fc63fc33fffffffffffffdfbf00000000000000000000000000000000 | 10 | -29.999999999999996 | 0 | [133107,133108)
            full circle | 6300000000000000000000000000000000000000000000f03f0000000000001040182d4454fb210940 | 0 | 90 | 360 | [131072,262144)
            RANGE 12 12.5 34 36 | 62d6eb7bf3e9ceca3fa915a15ddeeccb3f0dc7770c3bfde23fe0f09c762f1be43f | 12.250000000000002 | 34.999743738194816 | 2.041503412826728 | ?
            RANGE 350 10 -5 5 | 62f4f2ec91426f18408744e74a1857c63f8744e74a1857b6bf8744e74a1857b63f | 0 | 0 | 22.3379056247113 | ?
            RANGE 0 360 89 90 | 620000000000000000182d4454fb211940a3e2ba397edaf83f182d4454fb21f93f | 0 | 90 | 2.0000068754935443 | [200704,200708) [200717,200720) [217088,217092) [217101,217104) [233472,233476) [233485,233488) [249856,249860) [249869,249872)
            full box | 620000000000000000182d4454fb211940182d4454fb21f9bf182d4454fb21f93f | 0 | 90 | 360 | [131072,262144)
            POLYGON 12 34 14 34 14 36 12 36 | 70341f3cd510f3e93fef0365de1b10c63f13fd1184e8e4e13f791c9a6cbdbde93f8e71dddb06acc93f13fd1184e8e4e13fbaf0e9659a1ee93ff109b956510dc93f5e5a750423cfe23fb7c5f022a452e93fb362612fb687c53f5e5a750423cfe23f | 12.999999999999979 | 35.00002425719164 | 2.5916674829240796 | [256129,256132) [256136,256144) [256833,256840) [256844,256848) [256888,256889) [256890,256892)
            SQ | 708e14ec13c945eb3f39ec7306110ac33fc62ad63e600ce0bf44e565507d41eb3f416d644e856bc33fc62ad63e600ce0bf0828a9cf904feb3f5d9520d48c75c33f3bc7ec1e39e7dfbf495327cbde53eb3f41eebe37e613c33f3bc7ec1e39e7dfbf | 10.000000000001444 | -30.00000419839991 | 0.26463853690538114 | [133104,133105) [133107,133108)
            SQ clockwise | 700828a9cf904feb3f5d9520d48c75c33f3bc7ec1e39e7dfbf495327cbde53eb3f41eebe37e613c33f3bc7ec1e39e7dfbf8e14ec13c945eb3f39ec7306110ac33fc62ad63e600ce0bf44e565507d41eb3f416d644e856bc33fc62ad63e600ce0bf | 10.000000000001561 | -30.000004198400198 | 0.2646385369059509 | [133104,133105) [133107,133108)
            ellipse | 65c8e10d532cbcd53f13523e8cbe29e23f000000000000e83f2c9e37dea861d9bf7307b04a11e7e93fa94c58e87ab6dbbfabbe90f2b24aeb3f4420ee2fc63fc33fffffffffffffdfbfa3e2ba397edaf8bfde87ffc63cfef8bf875369ffb5f48e3f499a74761da54c40148b9771aca55c40 | 10 | -29.999999999999996 | 2 | ?
            """)
    void readsAndDescribesRegions(String name, String hex, double ra, double dec, double diameter, String pixels) {
        Region region = RegionCodec.decode(HexFormat.of().parseHex(hex));
        BoundingCircle circle = BoundingCircle.of(region);

        assertThat(RegionCodec.encode(region)).isEqualTo(HexFormat.of().parseHex(hex));
        assertThat(circle.centerRaDeg()).isCloseTo(ra, within(TINY));
        assertThat(circle.centerDecDeg()).isCloseTo(dec, within(TINY));
        assertThat(circle.diameterDeg()).isCloseTo(diameter, within(TINY));
        if (!"?".equals(pixels)) {
            assertThat(Htm.envelope(region, 7)).hasToString(pixels);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 0 1  | [131072,131076) [131085,131088) [188416,188420) [188429,188432) [196608,196612) [196621,196624) [253952,253956) [253965,253968)
            10 -30 0.05 | [133104,133105) [133107,133108)
            """)
    void findsThePixelsOfCircles(String circle, String pixels) {
        double[] numbers = Arrays.stream(circle.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();

        assertThat(Htm.envelope(Circle.ofDegrees(numbers[0], numbers[1], numbers[2]), 7))
                .hasToString(pixels);
    }

    /** The library's own box envelopes go by bounding boxes and have a few pixels more; ours are exact. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 12.5 34 36 | [256136,256144) [256836,256840) [256888,256889) [256890,256892)
            """)
    void boxPixelsAreAmongThoseOfTheLibrary(String box, String pixels) {
        double[] b = Arrays.stream(box.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        PixelRanges ours = Htm.envelope(Box.ofDegrees(b[0], b[1], b[2], b[3]), 7);

        assertThat(ours.union(ranges(pixels))).isEqualTo(ranges(pixels));
    }

    @Test
    void theWideBoxHasAtMostTheLibrarysPixels() {
        assertThat(Htm.envelope(Box.ofDegrees(350, 10, -5, 5), 7).pixelCount()).isBetween(800L, 948L);
    }

    @Test
    void twoDegreeSquareHas22Pixels() {
        ConvexPolygon square = ConvexPolygon.ofDegrees(9, -31, 11, -31, 11, -29, 9, -29);
        BoundingCircle circle = BoundingCircle.of(square);

        assertThat(Htm.envelope(square, 7).pixelCount()).isEqualTo(22);
        assertThat(circle.centerRaDeg()).isCloseTo(10.000000000000366, within(TINY));
        assertThat(circle.centerDecDeg()).isCloseTo(-30.000417758091587, within(TINY));
        assertThat(circle.diameterDeg()).isCloseTo(2.652025047000247, within(TINY));
    }

    private static PixelRanges ranges(String text) {
        String[] parts = text.split(" ", -1);
        long[] begins = new long[parts.length];
        long[] ends = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            String[] pair = parts[i].substring(1, parts[i].length() - 1).split(",", -1);
            begins[i] = Long.parseLong(pair[0]);
            ends[i] = Long.parseLong(pair[1]);
        }
        return PixelRanges.of(begins, ends);
    }

    private static final ConvexPolygon SQ = ConvexPolygon.ofDegrees(9.9, -30.1, 10.1, -30.1, 10.1, -29.9, 9.9, -29.9);

    @Test
    void encodesWhatTheLibraryEncodes() {
        Circle circle = Circle.ofDegrees(10, -30, 0.05);

        assertThat(RegionCodec.encodeBase64(circle))
                .isEqualTo("Y6u+kPKySus/RCDuL8Y/wz/////////fv7Boft6bjak+9WG3A3GYTD8=");
        assertThat(hex(Circle.ofDegrees(12, 34, 0.5)))
                .isEqualTo("63341f3cd510f3e93fef0365de1b10c63f13fd1184e8e4e13f14cc8c8d99f6133f399d52a246df813f");
        assertThat(hex(SQ))
                .isEqualTo(
                        "708e14ec13c945eb3f39ec7306110ac33fc62ad63e600ce0bf44e565507d41eb3f416d644e856bc33fc62ad63e600ce0bf0828a9cf904feb3f5d9520d48c75c33f3bc7ec1e39e7dfbf495327cbde53eb3f41eebe37e613c33f3bc7ec1e39e7dfbf");
        assertThat(hex(Box.ofDegrees(0, 360, 89, Double.POSITIVE_INFINITY)))
                .isEqualTo("620000000000000000182d4454fb211940a3e2ba397edaf83f182d4454fb21f93f");
        assertThat(hex(Box.ofDegrees(350, 10, -5, 5)))
                .isEqualTo("62f4f2ec91426f18408744e74a1857c63f8744e74a1857b6bf8744e74a1857b63f");
        assertThat(hex(new Union(List.of(circle, SQ))))
                .isEqualTo("75" + "2900000000000000" + hex(circle) + "6100000000000000" + hex(SQ));
    }

    private static String hex(Region region) {
        return HexFormat.of().formatHex(RegionCodec.encode(region));
    }
}
