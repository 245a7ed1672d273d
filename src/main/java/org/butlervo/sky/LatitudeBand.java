// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/**
 * The latitudes of a box in radians, ends included; empty where they are reversed. A point is compared with a parallel by the sine of
 * lat - parallel, which stays accurate at the poles.
 */
final class LatitudeBand {
    private final double south;
    private final double north;
    private final double sinSouth;
    private final double cosSouth;
    private final double sinNorth;
    private final double cosNorth;

    LatitudeBand(double south, double north) {
        this.south = Math.max(south, -Math.PI / 2);
        this.north = Math.min(north, Math.PI / 2);
        this.sinSouth = Trigonometry.sin(this.south);
        this.cosSouth = Trigonometry.cos(this.south);
        this.sinNorth = Trigonometry.sin(this.north);
        this.cosNorth = Trigonometry.cos(this.north);
    }

    double south() {
        return south;
    }

    double north() {
        return north;
    }

    boolean isEmpty() {
        return !(south <= north);
    }

    boolean meets(LatitudeBand other) {
        return south <= other.north + Tolerance.TOUCH_RAD && other.south <= north + Tolerance.TOUCH_RAD;
    }

    boolean sharesPole(LatitudeBand other) {
        double pole = Math.PI / 2 - Tolerance.TOUCH_RAD;
        return (north >= pole && other.north >= pole) || (south <= -pole && other.south <= -pole);
    }

    /** Whether a vector of about unit length points at or north of the southern parallel. */
    boolean isNorthOfSouth(double rho, double z, double tolerance) {
        return z * cosSouth - rho * sinSouth >= -tolerance;
    }

    /** Whether a vector of about unit length, at distance rho from the axis, points at or south of the northern parallel. */
    boolean isSouthOfNorth(double rho, double z, double tolerance) {
        return z * cosNorth - rho * sinNorth <= tolerance;
    }

    boolean contains(double x, double y, double z, double tolerance) {
        double rho = Math.sqrt(x * x + y * y);
        return isNorthOfSouth(rho, z, tolerance) && isSouthOfNorth(rho, z, tolerance);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LatitudeBand that
                && Double.compare(south, that.south) == 0
                && Double.compare(north, that.north) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(south) + Double.hashCode(north);
    }
}
