// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether several regions have a point in common, by subdivision of the sphere: a triangle that one of them misses is dropped, regions that contain
 * it all need not be asked again, and what is left when two remain is their own overlap. Regions that meet only in points are followed down to
 * triangles of a few nanoradians.
 */
final class CommonPoint {
    private static final int DEEPEST = 28;

    private CommonPoint() {}

    static boolean exists(List<Region> regions) {
        return Trixel.ROOTS.stream().anyMatch(root -> existsWithin(root, 0, regions));
    }

    private static boolean existsWithin(Trixel trixel, int level, List<Region> regions) {
        TrixelRelation relation = new TrixelRelation(trixel.triangle());
        List<Region> undecided = new ArrayList<>();
        for (Region region : regions) {
            switch (region.accept(relation)) {
                case DISJOINT -> {
                    return false;
                }
                case OVERLAPPING -> undecided.add(region);
                case INSIDE -> {}
            }
        }
        if (undecided.size() <= 1 || level == DEEPEST) {
            return true;
        }
        return trixel.children().stream().anyMatch(child -> existsWithin(child, level + 1, undecided));
    }
}
