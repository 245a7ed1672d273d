// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many query regions against many stored ones. */
class SkyAreaTest {

    @Test
    void findsWhatAskingEveryRegionFinds() {
        RandomSky sky = new RandomSky(11);
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Region region = sky.region(sky.point(), sky.magnitude(-3, -1));
            if (Ball.of(region).radius() < 0.3) {
                regions.add(region);
            }
        }
        SkyArea area = SkyArea.of(regions);
        int overlapping = 0;
        for (int i = 0; i < 2000; i++) {
            Region stored = sky.chance(0.95)
                    ? sky.convex(sky.point(), sky.magnitude(-3, -1.5))
                    : sky.region(sky.point(), sky.magnitude(-3, -1.5));
            boolean expected = regions.stream().anyMatch(region -> region.overlaps(stored));
            assertThat(area.overlaps(stored)).as("%s", stored).isEqualTo(expected);
            overlapping += expected ? 1 : 0;
        }
        assertThat(overlapping).isBetween(200, 1900);
    }

    @Test
    void anEmptyAreaOverlapsNothing() {
        assertThat(SkyArea.of(List.of()).overlaps(Circle.ofDegrees(0, 0, 180))).isFalse();
        assertThat(Htm.envelope(SkyArea.of(List.of()), 7)).isEqualTo(PixelRanges.EMPTY);
    }

    @Test
    void pixelsOfAnAreaAreThoseOfItsRegions() {
        RandomSky sky = new RandomSky(12);
        List<Region> regions = new ArrayList<>();
        PixelRanges union = PixelRanges.EMPTY;
        for (int i = 0; i < 60; i++) {
            Region region = sky.region(sky.point(), sky.magnitude(-3, -1));
            regions.add(region);
            union = union.union(Htm.envelope(region, 7));
        }
        SkyArea area = SkyArea.of(regions);

        assertThat(Htm.envelope(area, 7)).isEqualTo(union);
        PixelRanges few = Htm.envelope(area, 7, 50);
        assertThat(few.size()).isLessThanOrEqualTo(50);
        assertThat(few.union(union)).isEqualTo(few);
    }

    @Test
    void longThinRangesNeedFewRangesIfToldSo() {
        Box belt = Box.ofDegrees(0, 360, -45.001, -45);

        assertThat(Htm.envelope(belt, 7).size()).isGreaterThan(200);
        assertThat(Htm.envelope(belt, 7, 64).size()).isLessThanOrEqualTo(64);
        assertThat(Htm.envelope(belt, 20, 64).size()).isLessThanOrEqualTo(64);
        assertThat(Htm.envelope(Box.ofDegrees(0, 360, -90, 90), 7).pixelCount()).isEqualTo(131072);
    }

    @Test
    void equalAreasAreEqual() {
        SkyArea one = SkyArea.of(List.of(Circle.ofDegrees(1, 2, 3)));

        assertThat(one)
                .isEqualTo(SkyArea.of(List.of(Circle.ofDegrees(1, 2, 3))))
                .hasSameHashCodeAs(SkyArea.of(one.regions()));
        assertThat(one.toString()).isNotBlank();
    }
}
