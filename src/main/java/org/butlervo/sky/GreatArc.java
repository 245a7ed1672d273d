// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/** Measures on the shorter great-circle arc between two vertices of a flat array. */
final class GreatArc {
    private GreatArc() {}

    /** The angle from a point to the nearest point of the arc, in radians. */
    static double distanceRad(UnitVector p, double[] v, int i, int j) {
        // (a + b) × (b - a) is 2 a × b without cancellation
        double sx = v[i] + v[j];
        double sy = v[i + 1] + v[j + 1];
        double sz = v[i + 2] + v[j + 2];
        double dx = v[j] - v[i];
        double dy = v[j + 1] - v[i + 1];
        double dz = v[j + 2] - v[i + 2];
        double nx = Vectors.crossX(sy, sz, dy, dz);
        double ny = Vectors.crossY(sx, sz, dx, dz);
        double nz = Vectors.crossZ(sx, sy, dx, dy);
        double ux = Vectors.crossX(p.y(), p.z(), ny, nz);
        double uy = Vectors.crossY(p.x(), p.z(), nx, nz);
        double uz = Vectors.crossZ(p.x(), p.y(), nx, ny);
        boolean afterStart = Vectors.dot(ux, uy, uz, v[i], v[i + 1], v[i + 2]) > 0;
        boolean beforeEnd = Vectors.dot(ux, uy, uz, v[j], v[j + 1], v[j + 2]) < 0;
        if (afterStart && beforeEnd) {
            double height = Math.abs(Vectors.dot(p.x(), p.y(), p.z(), nx, ny, nz));
            return Math.atan2(height, Vectors.norm(ux, uy, uz));
        }
        return Math.min(separationRad(p, v, i), separationRad(p, v, j));
    }

    private static double separationRad(UnitVector p, double[] v, int i) {
        double minus = Vectors.squaredDistance(p.x(), p.y(), p.z(), v[i], v[i + 1], v[i + 2]);
        double plus = Vectors.squaredDistance(p.x(), p.y(), p.z(), -v[i], -v[i + 1], -v[i + 2]);
        return 2 * Math.atan2(Math.sqrt(minus), Math.sqrt(plus));
    }
}
