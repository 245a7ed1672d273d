// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.util.SplittableRandom;
import java.util.UUID;

/** Dataset identifiers in the layout of UUID version 7, the same for the same seed. */
final class DatasetIds {
    private static final long FIRST_MILLIS = 1_743_465_600_000L;

    private final SplittableRandom random;
    private long count;

    DatasetIds(long seed) {
        this.random = new SplittableRandom(seed);
    }

    UUID next() {
        long millis = FIRST_MILLIS + count++;
        long high = (millis << 16) | 0x7000L | random.nextInt(0x1000);
        long low = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
