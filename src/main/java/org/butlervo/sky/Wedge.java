// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.List;

/** All points between two meridians at most half a turn apart, as the intersection of half spaces. */
final class Wedge {
    /** Wider ones are cut in two, so that rounding never decides what half a turn is. */
    private static final double WIDEST = 3;

    private final double[] normals;

    private Wedge(double west, double width) {
        double east = west + width;
        double mid = west + width / 2;
        this.normals = new double[] {
            -Trigonometry.sin(west),
            Trigonometry.cos(west),
            Trigonometry.sin(east),
            -Trigonometry.cos(east),
            // only matters for a wedge of no width: the meridian, not the whole great circle
            Trigonometry.cos(mid),
            Trigonometry.sin(mid)
        };
    }

    static List<Wedge> between(double west, double width) {
        return width <= WIDEST
                ? List.of(new Wedge(west, width))
                : List.of(
                        new Wedge(west, width / 3),
                        new Wedge(west + width / 3, width / 3),
                        new Wedge(west + 2 * width / 3, width / 3));
    }

    /** The number of half spaces. */
    int size() {
        return normals.length / 2;
    }

    /** Signed distance of a point from the border of a half space, positive inside. */
    double height(int halfSpace, double x, double y) {
        return normals[2 * halfSpace] * x + normals[2 * halfSpace + 1] * y;
    }

    boolean contains(double x, double y, double z, double tolerance) {
        return height(0, x, y) >= -tolerance && height(1, x, y) >= -tolerance && height(2, x, y) >= -tolerance;
    }
}
