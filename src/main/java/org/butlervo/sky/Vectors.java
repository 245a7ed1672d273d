// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/** Arithmetic on vectors whose components are passed one by one, so that inner loops allocate nothing. */
final class Vectors {
    private Vectors() {}

    static double dot(double ax, double ay, double az, double bx, double by, double bz) {
        return ax * bx + ay * by + az * bz;
    }

    static double squaredDistance(double ax, double ay, double az, double bx, double by, double bz) {
        double dx = ax - bx;
        double dy = ay - by;
        double dz = az - bz;
        return dx * dx + dy * dy + dz * dz;
    }

    static double norm(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }

    static double crossX(double ay, double az, double by, double bz) {
        return ay * bz - az * by;
    }

    static double crossY(double ax, double az, double bx, double bz) {
        return az * bx - ax * bz;
    }

    static double crossZ(double ax, double ay, double bx, double by) {
        return ax * by - ay * bx;
    }
}
