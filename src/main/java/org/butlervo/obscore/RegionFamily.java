// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.stream.Stream;
import org.butlervo.butler.DatasetType;

/**
 * Which dataset types have a region on the sky: those of an observation (visit or exposure) and those of a sky map (tract, patch). A type of both,
 * such as a warp, would have the common part of two regions, which is none that Butler stores.
 */
final class RegionFamily {
    private RegionFamily() {}

    static boolean hasRegion(DatasetType type) {
        boolean observation = Stream.of("visit", "exposure").anyMatch(type::has);
        boolean skymap = Stream.of("tract", "patch").anyMatch(type::has);
        return observation != skymap;
    }
}
