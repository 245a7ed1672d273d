// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/**
 * A direction on the celestial sphere (ICRS) as a vector of length one: x towards (0°, 0°), y towards (90°, 0°), z towards the north pole.
 *
 * @param x first component
 * @param y second component
 * @param z third component
 */
public record UnitVector(double x, double y, double z) {
    private static final double RADIANS_PER_DEGREE = Math.PI / 180.0;
    private static final double DEGREES_PER_RADIAN = 180.0 / Math.PI;

    /** How far the squared length may be from one; data of Butler are within 1e-15. */
    private static final double LENGTH_TOLERANCE = 1e-9;

    /** @throws IllegalArgumentException where the length is not one */
    public UnitVector {
        if (!isUnit(x, y, z)) {
            throw new IllegalArgumentException("not a vector of length one: (" + x + ", " + y + ", " + z + ")");
        }
    }

    /**
     * The direction at a right ascension (any number of degrees, reduced into [0, 360)) and a declination (degrees, -90 to 90).
     *
     * @throws IllegalArgumentException where a coordinate is not finite or the declination lies beyond a pole
     */
    public static UnitVector fromDegrees(double raDeg, double decDeg) {
        if (!Double.isFinite(raDeg)) {
            throw new IllegalArgumentException("longitude " + raDeg + " is not a finite number of degrees");
        }
        if (!(Math.abs(decDeg) <= 90)) {
            throw new IllegalArgumentException(
                    "latitude " + decDeg + " is beyond the pole; accepted: -90 to 90 degrees");
        }
        return fromRadians(toRadians(reduceDegrees(raDeg)), toRadians(decDeg));
    }

    /** The direction at a longitude and latitude in radians. */
    static UnitVector fromRadians(double lonRad, double latRad) {
        double cosLat = Trigonometry.cos(latRad);
        return new UnitVector(
                Trigonometry.cos(lonRad) * cosLat, Trigonometry.sin(lonRad) * cosLat, Trigonometry.sin(latRad));
    }

    /**
     * The direction of a vector of any length.
     *
     * @throws IllegalArgumentException for the zero vector
     */
    static UnitVector normalized(double x, double y, double z) {
        double scale = Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z)));
        if (scale == 0) {
            throw new IllegalArgumentException("the zero vector has no direction");
        }
        double sx = x / scale;
        double sy = y / scale;
        double sz = z / scale;
        double norm = scaledNorm(sx, sy, sz);
        return new UnitVector(sx / norm, sy / norm, sz / norm);
    }

    /** The length of a vector whose largest component is 1 or -1, which is added last, as the Butler software does it. */
    static double scaledNorm(double x, double y, double z) {
        double xx = x * x;
        double yy = y * y;
        double zz = z * z;
        if (xx == 1) {
            return Math.sqrt(1 + (yy + zz));
        }
        return yy == 1 ? Math.sqrt(1 + (xx + zz)) : Math.sqrt(zz + (xx + yy));
    }

    static boolean isUnit(double x, double y, double z) {
        return Math.abs(x * x + y * y + z * z - 1) < LENGTH_TOLERANCE;
    }

    static double toRadians(double degrees) {
        return degrees * RADIANS_PER_DEGREE;
    }

    static double toDegrees(double radians) {
        return radians * DEGREES_PER_RADIAN;
    }

    /** A number of degrees reduced into [0, 360), without rounding where it is already there. */
    static double reduceDegrees(double degrees) {
        double remainder = degrees % 360.0;
        double reduced = remainder < 0 ? remainder + 360.0 : remainder;
        return reduced == 360.0 ? 0.0 : reduced + 0.0;
    }

    /** Right ascension in degrees, in [0, 360). */
    public double raDeg() {
        double degrees = toDegrees(lonRad());
        return degrees >= 360 ? 0 : degrees;
    }

    /** Declination in degrees, in [-90, 90]. */
    public double decDeg() {
        return toDegrees(latRad());
    }

    double lonRad() {
        return lonRad(x, y);
    }

    double latRad() {
        return latRad(x, y, z);
    }

    static double lonRad(double x, double y) {
        if (y == 0 && x >= 0) {
            return 0;
        }
        double lon = Math.atan2(y, x);
        return lon < 0 ? lon + 2 * Math.PI : lon;
    }

    static double latRad(double x, double y, double z) {
        return z == 0 ? 0 : Math.atan2(z, Math.sqrt(x * x + y * y));
    }

    /** The angle between two directions in radians, accurate to the last digits for every angle from 0 to π. */
    public double separationRad(UnitVector other) {
        double minus = Math.sqrt(Vectors.squaredDistance(x, y, z, other.x, other.y, other.z));
        double plus = Math.sqrt(Vectors.squaredDistance(x, y, z, -other.x, -other.y, -other.z));
        return 2 * Math.atan2(minus, plus);
    }

    UnitVector negated() {
        return new UnitVector(-x, -y, -z);
    }
}
