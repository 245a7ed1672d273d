// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/**
 * All points within an angle of a centre, the border included. Angle 0 is a point, π everything; a negative angle with a negative chord is the
 * empty circle of the registry's encoding.
 *
 * @param center the centre
 * @param squaredChord squared straight distance from centre to border on the unit sphere, 4 sin²(angle / 2); negative or NaN if empty, 4 if full
 * @param angleRad angle from centre to border in radians
 */
public record Circle(UnitVector center, double squaredChord, double angleRad) implements Region {

    /**
     * A circle on the sky.
     *
     * @param raDeg longitude of the centre, degrees
     * @param decDeg latitude of the centre, degrees, -90 to 90
     * @param radiusDeg radius, degrees, 0 to 180
     * @throws IllegalArgumentException where one of them is out of range
     */
    public static Circle ofDegrees(double raDeg, double decDeg, double radiusDeg) {
        if (!(radiusDeg >= 0 && radiusDeg <= 180)) {
            throw new IllegalArgumentException("radius " + radiusDeg + " is out of range; accepted: 0 to 180 degrees");
        }
        UnitVector center = UnitVector.fromDegrees(raDeg, decDeg);
        return radiusDeg == 180 ? new Circle(center, 4, Math.PI) : around(center, UnitVector.toRadians(radiusDeg));
    }

    static Circle around(UnitVector center, double angleRad) {
        return new Circle(center, squaredChord(angleRad), angleRad);
    }

    private static double squaredChord(double angleRad) {
        if (angleRad < 0) {
            return -1;
        }
        double half = Trigonometry.sin(0.5 * angleRad);
        return angleRad >= Math.PI ? 4 : 4 * half * half;
    }

    /** Whether no point belongs to this circle. */
    public boolean isEmpty() {
        return !(squaredChord >= 0);
    }

    boolean isFull() {
        return squaredChord >= 4;
    }

    @Override
    public boolean contains(UnitVector point) {
        return !isEmpty() && center.separationRad(point) <= angleRad + Tolerance.TOUCH_RAD;
    }

    @Override
    public boolean overlaps(Region other) {
        return other.accept(new CircleOverlap(this));
    }

    @Override
    public <R> R accept(RegionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
