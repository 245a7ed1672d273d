// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/** Whether two convex polygons have a point in common, exactly on their vertices. */
final class PolygonPolygon {
    /**
     * Two polygons in meeting balls of at most this radius (29° on the sky) lie in one open hemisphere. There, as in the plane, disjoint convex
     * polygons are always separated by an edge of one of them; on the whole sphere that is not so.
     */
    private static final double COMPACT = 0.5;

    private PolygonPolygon() {}

    static boolean overlap(ConvexPolygon p, ConvexPolygon q) {
        if (!p.ball().meets(q.ball())) {
            return false;
        }
        if (p.ball().radius() <= COMPACT && q.ball().radius() <= COMPACT) {
            return !hasSeparatingEdge(p.xyz(), q.xyz()) && !hasSeparatingEdge(q.xyz(), p.xyz());
        }
        return hasVertexInside(p, q) || hasVertexInside(q, p) || edgesCross(p.xyz(), q.xyz());
    }

    /** Whether all of q is strictly outside one edge of p. */
    private static boolean hasSeparatingEdge(double[] p, double[] q) {
        for (int i = 0; i < p.length; i += 3) {
            if (isSeparating(p, i, ConvexPolygon.after(i, p), q)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeparating(double[] p, int i, int j, double[] q) {
        double nx = p[i + 1] * p[j + 2] - p[i + 2] * p[j + 1];
        double ny = p[i + 2] * p[j] - p[i] * p[j + 2];
        double nz = p[i] * p[j + 1] - p[i + 1] * p[j];
        for (int k = 0; k < q.length; k += 3) {
            double determinant = q[k] * nx + q[k + 1] * ny + q[k + 2] * nz;
            boolean inside = determinant > Orientation.ABSOLUTE_ERROR
                    || (determinant >= -Orientation.ABSOLUTE_ERROR && Orientation.sign(q, k, p, i, p, j) >= 0);
            if (inside) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasVertexInside(ConvexPolygon p, ConvexPolygon q) {
        double[] v = q.xyz();
        for (int i = 0; i < v.length; i += 3) {
            if (p.contains(v[i], v[i + 1], v[i + 2])) {
                return true;
            }
        }
        return false;
    }

    private static boolean edgesCross(double[] p, double[] q) {
        for (int i = 0; i < p.length; i += 3) {
            for (int k = 0; k < q.length; k += 3) {
                if (arcsCross(p, i, ConvexPolygon.after(i, p), q, k, ConvexPolygon.after(k, q))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the arcs from vertex i to j of p and from k to l of q cross between their ends. */
    static boolean arcsCross(double[] p, int i, int j, double[] q, int k, int l) {
        int side = Orientation.sign(p, i, q, k, q, l);
        return side != 0
                && Orientation.sign(p, j, q, l, q, k) == side
                && Orientation.sign(q, k, p, j, p, i) == side
                && Orientation.sign(q, l, p, i, p, j) == side;
    }
}
