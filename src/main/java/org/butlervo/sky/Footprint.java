// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A region and what tables tell of it. Describing a region costs more than decoding it, so it is done when it is first asked for, once for all rows
 * that share the footprint. Thread-safe.
 */
public final class Footprint {
    private final Region region;
    /** Two threads may both describe the region, with the same result. */
    private @Nullable Extent described;

    /**
     * Where a region lies and how large it is. Numbers are objects because they become table cells.
     *
     * @param raDeg right ascension of the center of its bounding circle, ICRS degrees
     * @param decDeg declination of that center, ICRS degrees
     * @param diameterDeg of the bounding circle, degrees; negative for a region without points
     * @param stcs its text, see {@link RegionText}
     */
    public record Extent(Double raDeg, Double decDeg, Double diameterDeg, String stcs) {}

    public Footprint(Region region) {
        this.region = region;
    }

    public Region region() {
        return region;
    }

    /** What there is to tell; empty for a region without points. */
    public Optional<Extent> extent() {
        Extent known = described;
        if (known == null) {
            known = describe();
            described = known;
        }
        return known.diameterDeg < 0 ? Optional.empty() : Optional.of(known);
    }

    private Extent describe() {
        BoundingCircle circle = BoundingCircle.of(region);
        return circle.angleRad() < 0
                ? new Extent(0.0, 0.0, -1.0, "")
                : new Extent(
                        circle.centerRaDeg(), circle.centerDecDeg(), circle.diameterDeg(), RegionText.stcs(region));
    }
}
