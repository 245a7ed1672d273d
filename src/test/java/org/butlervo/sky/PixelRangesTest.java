// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sets of pixels. */
class PixelRangesTest {

    @Test
    void mergesRangesThatOverlapOrAdjoin() {
        assertThat(PixelRanges.of(new long[] {5, 1, 3, 20}, new long[] {7, 3, 5, 21}))
                .hasToString("[1,7) [20,21)");
    }

    @Test
    void refusesEmptyRanges() {
        assertThatIllegalArgumentException().isThrownBy(() -> PixelRanges.of(new long[] {5}, new long[] {5}));
        assertThatIllegalArgumentException().isThrownBy(() -> PixelRanges.of(new long[] {5}, new long[] {}));
        assertThatIllegalArgumentException().isThrownBy(() -> PixelRanges.EMPTY.coarsened(0));
    }

    @Test
    void behavesAsASetOfNumbers() {
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            BitSet a = new BitSet();
            BitSet b = new BitSet();
            PixelRanges as = random(random, a);
            PixelRanges bs = random(random, b);
            BitSet union = (BitSet) a.clone();
            union.or(b);
            BitSet common = (BitSet) a.clone();
            common.and(b);

            assertSame(as.union(bs), union);
            assertSame(as.intersection(bs), common);
            PixelRanges coarse = as.coarsened(3);
            assertThat(coarse.size()).isEqualTo(Math.min(3, as.size()));
            assertThat(coarse.union(as)).isEqualTo(coarse);
        }
    }

    @Test
    void slicesAreAllOfIt() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            BitSet bits = new BitSet();
            PixelRanges ranges = random(random, bits);
            int first = 1 + random.nextInt(10);
            long size = first;
            PixelRanges together = PixelRanges.EMPTY;
            for (PixelRanges slice : ranges.slices(first, 3)) {
                assertThat(slice.pixelCount()).isBetween(1L, size);
                assertThat(ranges.before(slice.begin(0))).isEqualTo(together);
                together = together.union(slice);
                size *= 3;
            }
            assertThat(together).isEqualTo(ranges);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> PixelRanges.EMPTY.slices(0, 1));
    }

    private static PixelRanges random(Random random, BitSet bits) {
        PixelRanges ranges = PixelRanges.EMPTY;
        for (int k = random.nextInt(8); k >= 0; k--) {
            int begin = random.nextInt(100);
            int end = begin + 1 + random.nextInt(12);
            bits.set(begin, end);
            ranges = ranges.union(PixelRanges.of(new long[] {begin}, new long[] {end}));
        }
        return ranges;
    }

    private static void assertSame(PixelRanges ranges, BitSet bits) {
        assertThat(ranges.pixelCount()).isEqualTo(bits.cardinality());
        for (int i = -1; i < 120; i++) {
            assertThat(ranges.contains(i)).isEqualTo(i >= 0 && bits.get(i));
        }
        assertThat(ranges.begins()).hasSize(ranges.size());
        assertThat(ranges.ends()).hasSize(ranges.size());
        assertThat(ranges.isEmpty()).isEqualTo(bits.isEmpty());
    }
}
