// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.math.BigDecimal;

/**
 * On which side of a great circle a point lies, decided exactly on the given doubles: plain arithmetic where its error bound allows, BigDecimal
 * where not.
 */
final class Orientation {
    /** Largest rounding error of the plain determinant of three unit vectors. */
    static final double ABSOLUTE_ERROR = 1.7e-15;

    /** Rounding error relative to the permanent, the determinant of absolute values. */
    private static final double RELATIVE_ERROR = 5.6e-16;

    private static final double UNDERFLOW = 4e-307;

    private Orientation() {}

    /** The sign of a · (b × c): 1 if a lies to the left of the way from b to c, -1 to the right, 0 exactly on their great circle. */
    static int sign(double ax, double ay, double az, double bx, double by, double bz, double cx, double cy, double cz) {
        double determinant = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
        if (determinant > ABSOLUTE_ERROR) {
            return 1;
        }
        if (determinant < -ABSOLUTE_ERROR) {
            return -1;
        }
        return carefulSign(determinant, ax, ay, az, bx, by, bz, cx, cy, cz);
    }

    /** {@link #sign} of three vertices in flat arrays, each given by its array and the place of its x. */
    static int sign(double[] a, int i, double[] b, int j, double[] c, int k) {
        return sign(a[i], a[i + 1], a[i + 2], b[j], b[j + 1], b[j + 2], c[k], c[k + 1], c[k + 2]);
    }

    private static int carefulSign(
            double determinant,
            double ax,
            double ay,
            double az,
            double bx,
            double by,
            double bz,
            double cx,
            double cy,
            double cz) {
        double permanent = Math.abs(ax) * (Math.abs(by * cz) + Math.abs(bz * cy))
                + Math.abs(ay) * (Math.abs(bz * cx) + Math.abs(bx * cz))
                + Math.abs(az) * (Math.abs(bx * cy) + Math.abs(by * cx));
        if (Math.abs(determinant) > RELATIVE_ERROR * permanent + UNDERFLOW) {
            return determinant > 0 ? 1 : -1;
        }
        if (parallel(ax, ay, az, bx, by, bz) || parallel(bx, by, bz, cx, cy, cz) || parallel(cx, cy, cz, ax, ay, az)) {
            return 0;
        }
        return exactSign(ax, ay, az, bx, by, bz, cx, cy, cz);
    }

    private static boolean parallel(double ax, double ay, double az, double bx, double by, double bz) {
        return (ax == bx && ay == by && az == bz) || (ax == -bx && ay == -by && az == -bz);
    }

    private static int exactSign(
            double ax, double ay, double az, double bx, double by, double bz, double cx, double cy, double cz) {
        BigDecimal exactBx = new BigDecimal(bx);
        BigDecimal exactBy = new BigDecimal(by);
        BigDecimal exactBz = new BigDecimal(bz);
        BigDecimal exactCx = new BigDecimal(cx);
        BigDecimal exactCy = new BigDecimal(cy);
        BigDecimal exactCz = new BigDecimal(cz);
        BigDecimal x = exactBy.multiply(exactCz).subtract(exactBz.multiply(exactCy));
        BigDecimal y = exactBz.multiply(exactCx).subtract(exactBx.multiply(exactCz));
        BigDecimal z = exactBx.multiply(exactCy).subtract(exactBy.multiply(exactCx));
        return new BigDecimal(ax)
                .multiply(x)
                .add(new BigDecimal(ay).multiply(y))
                .add(new BigDecimal(az).multiply(z))
                .signum();
    }
}
