// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.ArrayList;
import java.util.List;

/**
 * The hierarchical triangular mesh: pixels of level L are numbered from 8·4^L to 16·4^L. Butler keeps, for every region, the pixels of level 7 (about
 * 0.7° wide) that it touches.
 */
public final class Htm {
    /** The finest level whose numbers and triangles are exact enough. */
    public static final int MAX_LEVEL = 24;

    /** Where more trixels than this per wanted range straddle the border, finer ones would only be merged again. */
    private static final int STRADDLING_PER_RANGE = 16;

    private Htm() {}

    /**
     * The pixel that holds a point.
     *
     * @throws IllegalArgumentException for a level outside 0 to {@link #MAX_LEVEL}
     */
    public static long index(UnitVector point, int level) {
        checkLevel(level);
        Trixel trixel = Trixel.ROOTS.get(root(point));
        for (int i = 0; i < level; i++) {
            trixel = trixel.childAt(point);
        }
        return trixel.id();
    }

    private static int root(UnitVector p) {
        boolean south = p.z() < 0;
        if (p.y() > 0) {
            return p.x() > 0 ? (south ? 0 : 7) : (south ? 1 : 6);
        }
        if (p.y() == 0) {
            return p.x() >= 0 ? (south ? 0 : 7) : (south ? 2 : 5);
        }
        return p.x() < 0 ? (south ? 2 : 5) : (south ? 3 : 4);
    }

    /** All pixels of a level that a region touches; those of any region that overlaps it have at least one in common with these. */
    public static PixelRanges envelope(Region region, int level) {
        return envelope(region, level, Integer.MAX_VALUE);
    }

    /** As {@link #envelope(Region, int)}, but coarser where more ranges would be needed: the pixels are always enough, never too few. */
    public static PixelRanges envelope(Region region, int level, int maxRanges) {
        return envelope(List.of(region), level, maxRanges);
    }

    /** All pixels of a level that an area touches. */
    public static PixelRanges envelope(SkyArea area, int level) {
        return envelope(area.regions(), level, Integer.MAX_VALUE);
    }

    /** As {@link #envelope(SkyArea, int)}, but coarser where more ranges would be needed. */
    public static PixelRanges envelope(SkyArea area, int level, int maxRanges) {
        return envelope(area.regions(), level, maxRanges);
    }

    private static PixelRanges envelope(List<Region> regions, int level, int maxRanges) {
        checkLevel(level);
        List<PixelRanges.Range> ranges = new ArrayList<>();
        List<Candidate> straddling = new ArrayList<>();
        for (Trixel root : Trixel.ROOTS) {
            sort(root, regions, level, ranges, straddling);
        }
        int depth = 0;
        while (depth < level && straddling.size() / STRADDLING_PER_RANGE < maxRanges) {
            List<Candidate> finer = new ArrayList<>();
            for (Candidate candidate : straddling) {
                for (Trixel child : candidate.trixel.children()) {
                    sort(child, candidate.regions, level, ranges, finer);
                }
            }
            straddling = finer;
            depth++;
        }
        for (Candidate candidate : straddling) {
            ranges.add(pixels(candidate.trixel, level));
        }
        return PixelRanges.of(ranges).coarsened(maxRanges);
    }

    /** A trixel that some regions overlap and none contains is kept for subdivision; of one that is inside a region all pixels belong. */
    private static void sort(
            Trixel trixel,
            List<Region> regions,
            int level,
            List<PixelRanges.Range> ranges,
            List<Candidate> straddling) {
        TrixelRelation relation = new TrixelRelation(trixel.triangle());
        List<Region> overlapping = new ArrayList<>(Math.min(regions.size(), 4));
        for (Region region : regions) {
            switch (region.accept(relation)) {
                case DISJOINT -> {}
                case OVERLAPPING -> overlapping.add(region);
                case INSIDE -> {
                    ranges.add(pixels(trixel, level));
                    return;
                }
            }
        }
        if (!overlapping.isEmpty()) {
            straddling.add(new Candidate(trixel, overlapping));
        }
    }

    private static PixelRanges.Range pixels(Trixel trixel, int level) {
        int shift = 2 * (level - level(trixel.id()));
        return new PixelRanges.Range(trixel.id() << shift, (trixel.id() + 1) << shift);
    }

    private static int level(long id) {
        return (Long.SIZE - 1 - Long.numberOfLeadingZeros(id) - 3) / 2;
    }

    private static void checkLevel(int level) {
        if (level < 0 || level > MAX_LEVEL) {
            throw new IllegalArgumentException("HTM level " + level + "; accepted: 0 to " + MAX_LEVEL);
        }
    }

    private record Candidate(Trixel trixel, List<Region> regions) {}
}
