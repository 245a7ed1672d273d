// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.List;

/** The union of the regions of a query, made for testing many stored regions against many query regions. Immutable and thread-safe. */
public final class SkyArea {
    private final List<Region> regions;
    private final BallTree<Region> tree;

    private SkyArea(List<Region> regions) {
        this.regions = List.copyOf(regions);
        this.tree = BallTree.of(this.regions, Ball::of);
    }

    /** The area that the regions cover together; of none, nowhere. */
    public static SkyArea of(List<Region> regions) {
        return new SkyArea(regions);
    }

    /** The regions as given. */
    public List<Region> regions() {
        return regions;
    }

    /** Whether a region has a point in common with one of the regions of this area; only those near it are asked. */
    public boolean overlaps(Region stored) {
        return tree.anyNear(Ball.of(stored), region -> region.overlaps(stored));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SkyArea that && regions.equals(that.regions);
    }

    @Override
    public int hashCode() {
        return regions.hashCode();
    }

    @Override
    public String toString() {
        return regions.size() == 1 ? regions.get(0).toString() : regions.size() + " regions";
    }
}
