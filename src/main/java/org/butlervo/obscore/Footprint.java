// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.Optional;
import org.butlervo.sky.BoundingCircle;
import org.butlervo.sky.Region;
import org.butlervo.sky.RegionText;
import org.jspecify.annotations.Nullable;

/**
 * The spatial cells of the row at hand. Neighbouring rows often share their region object, so the last one is remembered. Not thread-safe.
 */
final class Footprint {
    private @Nullable Region region;
    private @Nullable Double raDeg;
    private @Nullable Double decDeg;
    private @Nullable Double fovDeg;
    private @Nullable String text;

    /** Moves on to the region of the next row. */
    void look(Optional<Region> next) {
        Region seen = next.orElse(null);
        if (seen == region) {
            return;
        }
        region = seen;
        raDeg = null;
        decDeg = null;
        fovDeg = null;
        text = null;
        if (seen != null) {
            describe(seen);
        }
    }

    private void describe(Region seen) {
        BoundingCircle circle = BoundingCircle.of(seen);
        if (circle.angleRad() < 0) {
            // no points, so nothing to show
            return;
        }
        raDeg = circle.centerRaDeg();
        decDeg = circle.centerDecDeg();
        fovDeg = circle.diameterDeg();
        text = RegionText.stcs(seen);
    }

    @Nullable
    Double raDeg() {
        return raDeg;
    }

    @Nullable
    Double decDeg() {
        return decDeg;
    }

    /** Diameter of the bounding circle. */
    @Nullable
    Double fovDeg() {
        return fovDeg;
    }

    /** STC-S text. */
    @Nullable
    String text() {
        return text;
    }
}
