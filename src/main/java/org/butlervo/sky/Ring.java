// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.ArrayList;
import java.util.List;

/** Turns the vertices that a client sends into the counter-clockwise border of the smaller side, or says what is wrong with them. */
final class Ring {
    /** Vertices this near to one great circle, in radians, are on it but for the rounding of degrees. */
    private static final double FLAT = 2e-15;

    /** Edges this near to half a turn, in radians, have no definite great circle. */
    private static final double ANTIPODAL = 1e-14;

    /** Where the sides differ by less than this, in steradians, none is the smaller one. */
    private static final double EQUAL_SIDES = 1e-12;

    private static final String ACCEPTED =
            "; accepted: at least three vertices of a polygon that neither crosses nor touches itself";

    private Ring() {}

    static double[] counterClockwise(List<UnitVector> vertices) {
        List<UnitVector> distinct = withoutRepetitions(vertices);
        if (distinct.size() < 3) {
            throw refused("has " + distinct.size() + " different vertices");
        }
        double[] ring = ConvexPolygon.flatten(distinct);
        checkEdges(ring);
        checkNotFlat(ring);
        checkSimple(ring);
        double turning = turning(ring);
        if (Math.abs(turning) < EQUAL_SIDES) {
            throw refused("cuts the sphere into halves, so no side is the smaller one");
        }
        return turning > 0 ? ring : reversed(ring);
    }

    private static IllegalArgumentException refused(String what) {
        return new IllegalArgumentException("polygon " + what + ACCEPTED);
    }

    /** Without vertices that equal the one before; the first comes after the last. */
    private static List<UnitVector> withoutRepetitions(List<UnitVector> vertices) {
        List<UnitVector> distinct = new ArrayList<>(vertices.size());
        for (UnitVector vertex : vertices) {
            if (distinct.isEmpty() || !vertex.equals(distinct.get(distinct.size() - 1))) {
                distinct.add(vertex);
            }
        }
        while (distinct.size() > 1 && distinct.get(0).equals(distinct.get(distinct.size() - 1))) {
            distinct.remove(distinct.size() - 1);
        }
        return distinct;
    }

    private static void checkEdges(double[] v) {
        for (int i = 0; i < v.length; i += 3) {
            int j = ConvexPolygon.after(i, v);
            if (Vectors.norm(v[i] + v[j], v[i + 1] + v[j + 1], v[i + 2] + v[j + 2]) < ANTIPODAL) {
                throw refused("has an edge of 180 degrees, from vertex " + number(i) + " to " + number(j)
                        + ", which runs along no definite great circle");
            }
        }
    }

    /** Refuses vertices that all lie on one great circle, that of the two which are farthest apart from the first on. */
    private static void checkNotFlat(double[] v) {
        int j = farthestFrom(v, 0);
        int i = farthestFrom(v, j);
        double nx = Vectors.crossX(v[i + 1] + v[j + 1], v[i + 2] + v[j + 2], v[j + 1] - v[i + 1], v[j + 2] - v[i + 2]);
        double ny = Vectors.crossY(v[i] + v[j], v[i + 2] + v[j + 2], v[j] - v[i], v[j + 2] - v[i + 2]);
        double nz = Vectors.crossZ(v[i] + v[j], v[i + 1] + v[j + 1], v[j] - v[i], v[j + 1] - v[i + 1]);
        double norm = Vectors.norm(nx, ny, nz);
        for (int k = 0; k < v.length; k += 3) {
            if (Math.abs(Vectors.dot(v[k], v[k + 1], v[k + 2], nx, ny, nz)) > FLAT * norm) {
                return;
            }
        }
        throw refused("has no area, its vertices lie on one great circle");
    }

    /** The vertex at the greatest sine of the angle from the one at i. */
    private static int farthestFrom(double[] v, int i) {
        int farthest = ConvexPolygon.after(i, v);
        double most = 0;
        for (int k = 0; k < v.length; k += 3) {
            double minus = Vectors.squaredDistance(v[i], v[i + 1], v[i + 2], v[k], v[k + 1], v[k + 2]);
            double squaredSine = minus * (4 - minus);
            if (squaredSine > most) {
                most = squaredSine;
                farthest = k;
            }
        }
        return farthest;
    }

    private static void checkSimple(double[] v) {
        for (int i = 0; i < v.length; i += 3) {
            int j = ConvexPolygon.after(i, v);
            if (foldsBack(v, i, j, ConvexPolygon.after(j, v))) {
                throw refused("turns back upon its own edge at vertex " + number(j));
            }
            for (int k = j + 3; k < v.length && j != 0; k += 3) {
                int l = ConvexPolygon.after(k, v);
                if (l != i && arcsMeet(v, i, j, k, l)) {
                    throw refused("crosses or touches itself: the edge from vertex " + number(i) + " to " + number(j)
                            + " meets the one from " + number(k) + " to " + number(l));
                }
            }
        }
    }

    private static int number(int place) {
        return place / 3 + 1;
    }

    private static boolean foldsBack(double[] v, int a, int b, int c) {
        return Orientation.sign(v, a, v, b, v, c) == 0 && turnAngle(v, a, b, c) > Math.PI / 2;
    }

    private static boolean arcsMeet(double[] v, int i, int j, int k, int l) {
        return PolygonPolygon.arcsCross(v, i, j, v, k, l)
                || isOnArc(v, i, k, l)
                || isOnArc(v, j, k, l)
                || isOnArc(v, k, i, j)
                || isOnArc(v, l, i, j);
    }

    private static boolean isOnArc(double[] v, int p, int i, int j) {
        if (Orientation.sign(v, p, v, i, v, j) != 0) {
            return false;
        }
        // on the great circle: between the ends where it is as near to their middle as they are
        double mx = v[i] + v[j];
        double my = v[i + 1] + v[j + 1];
        double mz = v[i + 2] + v[j + 2];
        return Vectors.dot(v[p], v[p + 1], v[p + 2], mx, my, mz) >= Vectors.dot(v[i], v[i + 1], v[i + 2], mx, my, mz);
    }

    /**
     * The sum of all turns to the left, in radians: 2π less the area to the left (Gauss and Bonnet), so positive where the left side is the smaller
     * one.
     */
    private static double turning(double[] v) {
        double sum = 0;
        for (int i = 0; i < v.length; i += 3) {
            int j = ConvexPolygon.after(i, v);
            int k = ConvexPolygon.after(j, v);
            // the sign from exact arithmetic: at the tip of a needle the turn is nearly π either way
            sum += Orientation.sign(v, i, v, j, v, k) * turnAngle(v, i, j, k);
        }
        return sum;
    }

    /** By how much the way from a over b to c turns at b, radians, 0 to π. */
    private static double turnAngle(double[] v, int a, int b, int c) {
        double px = Vectors.crossX(v[a + 1] + v[b + 1], v[a + 2] + v[b + 2], v[b + 1] - v[a + 1], v[b + 2] - v[a + 2]);
        double py = Vectors.crossY(v[a] + v[b], v[a + 2] + v[b + 2], v[b] - v[a], v[b + 2] - v[a + 2]);
        double pz = Vectors.crossZ(v[a] + v[b], v[a + 1] + v[b + 1], v[b] - v[a], v[b + 1] - v[a + 1]);
        double qx = Vectors.crossX(v[b + 1] + v[c + 1], v[b + 2] + v[c + 2], v[c + 1] - v[b + 1], v[c + 2] - v[b + 2]);
        double qy = Vectors.crossY(v[b] + v[c], v[b + 2] + v[c + 2], v[c] - v[b], v[c + 2] - v[b + 2]);
        double qz = Vectors.crossZ(v[b] + v[c], v[b + 1] + v[c + 1], v[c] - v[b], v[c + 1] - v[b + 1]);
        double sine = Vectors.norm(
                Vectors.crossX(py, pz, qy, qz), Vectors.crossY(px, pz, qx, qz), Vectors.crossZ(px, py, qx, qy));
        return Math.atan2(sine, Vectors.dot(px, py, pz, qx, qy, qz));
    }

    private static double[] reversed(double[] v) {
        double[] reversed = new double[v.length];
        for (int i = 0; i < v.length; i += 3) {
            System.arraycopy(v, i, reversed, v.length - 3 - i, 3);
        }
        return reversed;
    }
}
