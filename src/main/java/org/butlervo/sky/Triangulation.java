// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a simple polygon into convex ones by clipping ears. On the sphere as in the plane a simple polygon smaller than a hemisphere's area has an ear
 * while it has more than three vertices: the turns to the left sum to more than zero, so some vertex is convex, and from there the plane's argument
 * holds. All decisions are exact, so the pieces cover the polygon without gaps.
 */
final class Triangulation {
    private Triangulation() {}

    /** @param ring counter-clockwise vertices of a simple polygon, x, y, z, x, … */
    static List<ConvexPolygon> pieces(double[] ring) {
        if (isConvex(ring)) {
            return List.of(ConvexPolygon.ofTrusted(ring));
        }
        List<ConvexPolygon> pieces = new ArrayList<>();
        List<Integer> places = new ArrayList<>(ring.length / 3);
        for (int i = 0; i < ring.length; i += 3) {
            places.add(i);
        }
        while (places.size() > 2) {
            int tip = findEar(ring, places);
            int before = places.get((tip + places.size() - 1) % places.size());
            int at = places.get(tip);
            int after = places.get((tip + 1) % places.size());
            if (Orientation.sign(ring, before, ring, at, ring, after) > 0) {
                pieces.add(triangle(ring, before, at, after));
            }
            places.remove(tip);
        }
        return List.copyOf(pieces);
    }

    /** Left turns alone make a simple polygon convex, but they might also wind along a band around the sphere. */
    private static boolean isConvex(double[] ring) {
        if (!ConvexPolygon.turnsLeft(ring)) {
            return false;
        }
        for (int i = 0; i < ring.length; i += 3) {
            int j = ConvexPolygon.after(i, ring);
            for (int k = 0; k < ring.length; k += 3) {
                if (k != i && k != j && Orientation.sign(ring, k, ring, i, ring, j) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The place in the list of a vertex that can be cut off: a straight one, or a convex one whose triangle holds no other vertex. */
    private static int findEar(double[] ring, List<Integer> places) {
        int size = places.size();
        for (int tip = 0; tip < size; tip++) {
            int before = places.get((tip + size - 1) % size);
            int at = places.get(tip);
            int after = places.get((tip + 1) % size);
            int turn = Orientation.sign(ring, before, ring, at, ring, after);
            if (turn == 0 || (turn > 0 && isFree(ring, places, before, at, after))) {
                return tip;
            }
        }
        throw new IllegalStateException("a simple polygon without an ear");
    }

    private static boolean isFree(double[] ring, List<Integer> places, int a, int b, int c) {
        for (int p : places) {
            if (p != a && p != b && p != c && isInside(ring, p, a, b, c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInside(double[] v, int p, int a, int b, int c) {
        return Orientation.sign(v, p, v, a, v, b) >= 0
                && Orientation.sign(v, p, v, b, v, c) >= 0
                && Orientation.sign(v, p, v, c, v, a) >= 0;
    }

    private static ConvexPolygon triangle(double[] v, int a, int b, int c) {
        double[] xyz = new double[9];
        System.arraycopy(v, a, xyz, 0, 3);
        System.arraycopy(v, b, xyz, 3, 3);
        System.arraycopy(v, c, xyz, 6, 3);
        return ConvexPolygon.ofTrusted(xyz);
    }
}
