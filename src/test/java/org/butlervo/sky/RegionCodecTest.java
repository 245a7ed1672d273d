// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes of regions, right and wrong ones. */
class RegionCodecTest {
    private static final ConvexPolygon SQUARE = ConvexPolygon.ofDegrees(9, -31, 11, -31, 11, -29, 9, -29);

    @Test
    void readsBackWhatItWrites() {
        Circle circle = Circle.ofDegrees(10, -30, 0.05);
        Box box = Box.ofDegrees(350, 10, -5, 5);
        Ellipse ellipse = Ellipse.ofDegrees(10, -30, 1, 0.5, 30);
        for (Region region : List.of(
                SQUARE,
                circle,
                box,
                ellipse,
                ellipse.complement(),
                new Union(List.of(circle, SQUARE)),
                new Intersection(List.of(box, ellipse)),
                new Union(List.of()),
                new Intersection(List.of()),
                new Union(List.of(new Union(List.of(circle)), box)))) {
            assertThat(RegionCodec.decode(RegionCodec.encode(region)))
                    .isEqualTo(region)
                    .hasSameHashCodeAs(region);
            assertThat(RegionCodec.decodeBase64(RegionCodec.encodeBase64(region)))
                    .isEqualTo(region);
        }
    }

    @Test
    void colonsJoinTheOperandsOfAUnion() {
        String circle = RegionCodec.encodeBase64(Circle.ofDegrees(10, -30, 0.05));
        String square = RegionCodec.encodeBase64(SQUARE);

        assertThat(RegionCodec.decodeBase64(circle + ":" + square))
                .isEqualTo(new Union(List.of(Circle.ofDegrees(10, -30, 0.05), SQUARE)));
        assertThat(RegionCodec.decodeBase64("")).isEqualTo(new Union(List.of()));
    }

    @Test
    void readsTheEmptyCircleAndBox() {
        byte[] circle = HexFormat.of()
                .parseHex("6300000000000000000000000000000000000000000000f03f000000000000f0bf000000000000f0bf");
        byte[] box = RegionCodec.encode(new Box(Double.NaN, Double.NaN, 1, 0));

        assertThat(RegionCodec.encode(RegionCodec.decode(circle))).isEqualTo(circle);
        assertThat(RegionCodec.encode(RegionCodec.decode(box))).isEqualTo(box);
    }

    @ParameterizedTest(name = "{index}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            '' | region of no bytes
            7a | region of unknown kind 122
            70 | polygon of 1 bytes; expected 1 + 24 n, n >= 3
            63abbe90f2b24aeb3f | circle of 9 bytes; expected 41
            62 | box of 1 bytes; expected 33
            65 | ellipse of 1 bytes; expected 113
            7500 | operand 0 does not fit
            750100000000000000 | operand 0 does not fit
            75ffffffffffffffff63 | operand 0 does not fit
            750000000000000000 | region of no bytes
            63000000000000000000000000000000000000000000000000000000000000f0bf000000000000f0bf | centre of the circle is no unit vector
            6300000000000000000000000000000000000000000000f03f000000000000f03f000000000000f87f | circle of angle NaN
            620000000000000040000000000000004000000000000000400000000000000840 | box with ends
            62000000000000f87f0000000000000040000000000000f03f000000000000f03f | box with ends
            """)
    void refusesMalformedBytes(String hex, String message) {
        assertThatExceptionOfType(MalformedRegionException.class)
                .isThrownBy(() -> RegionCodec.decode(HexFormat.of().parseHex(hex)))
                .withMessageContaining(message);
    }

    @Test
    void refusesPolygonsThatAreNotConvexAndCounterClockwise() {
        byte[] bytes = RegionCodec.encode(SQUARE);
        byte[] clockwise = bytes.clone();
        System.arraycopy(bytes, 1, clockwise, 49, 24);
        System.arraycopy(bytes, 49, clockwise, 1, 24);
        byte[] notUnit = bytes.clone();
        Arrays.fill(notUnit, 1, 9, (byte) 0);

        assertThatExceptionOfType(MalformedRegionException.class)
                .isThrownBy(() -> RegionCodec.decode(clockwise))
                .withMessageContaining("not convex");
        assertThatExceptionOfType(MalformedRegionException.class)
                .isThrownBy(() -> RegionCodec.decode(notUnit))
                .withMessageContaining("vertex 0 of the polygon is no unit vector");
        assertThatExceptionOfType(MalformedRegionException.class).isThrownBy(() -> RegionCodec.decodeBase64("&&&"));
    }

    @Test
    void otherPolygonsBecomeConvexPieces() {
        SimplePolygon dart = SimplePolygon.ofDegrees(0, 0, 10, 0, 1, 1, 0, 10);

        Region pieces = RegionCodec.decode(RegionCodec.encode(dart));

        assertThat(pieces).isInstanceOf(Union.class);
        for (double lon = -0.95; lon < 11; lon += 0.5) {
            for (double lat = -0.95; lat < 11; lat += 0.5) {
                UnitVector point = UnitVector.fromDegrees(lon, lat);
                assertThat(pieces.contains(point)).as("%s %s", lon, lat).isEqualTo(dart.contains(point));
            }
        }
    }

    @Test
    void refusesDeepNesting() {
        Region region = Circle.ofDegrees(0, 0, 1);
        for (int i = 0; i < 40; i++) {
            region = new Union(List.of(region));
        }
        byte[] bytes = RegionCodec.encode(region);

        assertThatExceptionOfType(MalformedRegionException.class).isThrownBy(() -> RegionCodec.decode(bytes));
    }

    @Test
    void damagedBytesAreARegionOrMalformedButNeverAnotherFailure() {
        Random random = new Random(5);
        List<byte[]> seeds = List.of(
                RegionCodec.encode(SQUARE),
                RegionCodec.encode(Circle.ofDegrees(1, 2, 3)),
                RegionCodec.encode(Box.ofDegrees(1, 2, 3, 4)),
                RegionCodec.encode(Ellipse.ofDegrees(1, 2, 3, 2, 4)),
                RegionCodec.encode(new Union(List.of(SQUARE, Circle.ofDegrees(1, 2, 3)))));
        Circle probe = Circle.ofDegrees(10, -30, 1);
        int regions = 0;
        for (int i = 0; i < 50_000; i++) {
            byte[] seed = seeds.get(random.nextInt(seeds.size()));
            byte[] bytes =
                    random.nextInt(4) == 0 ? Arrays.copyOf(seed, random.nextInt(seed.length + 20)) : seed.clone();
            for (int k = random.nextInt(4); k >= 0 && bytes.length > 0; k--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                Region region = RegionCodec.decode(bytes);
                assertThat(RegionCodec.encode(region)).isEqualTo(bytes);
                if (i % 20 == 0) {
                    region.overlaps(probe);
                    assertThat(RegionText.stcs(region)).isNotNull();
                    assertThat(BoundingCircle.of(region).centerRaDeg()).isBetween(0.0, 360.0);
                }
                regions++;
            } catch (MalformedRegionException expected) {
                assertThat(expected).hasMessageNotContaining("null");
            }
        }
        assertThat(regions).isPositive();
    }
}
