// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.List;

/**
 * All points between two meridians and two parallels, the border included. Longitudes run eastwards from the first to the second, through 0 where
 * the first is greater; 0 to 2π is every longitude. A pole belongs to every box that reaches its latitude. NaN longitudes or reversed latitudes
 * are the empty box of the registry's encoding.
 */
public final class Box implements Region {
    private static final double FULL_TURN = 2 * Math.PI;

    /** What the difference of two longitudes in degrees may lose: 10.1 to 370.1 is every longitude. */
    private static final double ROUNDING_DEG = 1e-12;

    private final double west;
    private final double east;
    private final LatitudeBand band;
    private final List<Wedge> wedges;
    private final UnitVector corner;
    private final Ball ball;

    /**
     * A box in radians, as the registry stores it.
     *
     * @param lonFrom western meridian, 0 to 2π
     * @param lonTo eastern meridian, 0 to 2π
     * @param latFrom southern parallel
     * @param latTo northern parallel
     */
    Box(double lonFrom, double lonTo, double latFrom, double latTo) {
        this.west = lonFrom;
        this.east = lonTo;
        this.band = new LatitudeBand(latFrom, latTo);
        this.wedges = isEmpty() || isAllLongitudes() ? List.of() : Wedge.between(west, width());
        this.corner = isEmpty() ? new UnitVector(0, 0, 1) : UnitVector.fromRadians(west, band.south());
        BoundingCircle bounds = BoundingCircle.of(this);
        this.ball = Ball.around(bounds.center(), bounds.angleRad());
    }

    /**
     * A box from degrees. Longitudes may be any numbers; 360 degrees or more from the first to the second are every longitude. -Inf and +Inf stand
     * for the ends of the axis: 0 and 360, -90 and 90.
     *
     * @throws IllegalArgumentException for NaN, an infinity on the wrong side, a latitude beyond a pole, or latitudes in reverse order
     */
    public static Box ofDegrees(double lon1, double lon2, double lat1, double lat2) {
        double south = lat1 == Double.NEGATIVE_INFINITY ? -90 : lat1;
        double north = lat2 == Double.POSITIVE_INFINITY ? 90 : lat2;
        checkLatitude(south);
        checkLatitude(north);
        if (south > north) {
            throw new IllegalArgumentException("lower latitude " + lat1 + " is greater than the upper one, " + lat2);
        }
        double from = lon1 == Double.NEGATIVE_INFINITY ? 0 : lon1;
        double to = lon2 == Double.POSITIVE_INFINITY ? 360 : lon2;
        checkLongitude(from);
        checkLongitude(to);
        double southRad = south == -90 ? -Math.PI / 2 : UnitVector.toRadians(south);
        double northRad = north == 90 ? Math.PI / 2 : UnitVector.toRadians(north);
        if (to - from >= 360 - ROUNDING_DEG) {
            return new Box(0, FULL_TURN, southRad, northRad);
        }
        return new Box(
                longitudeRad(from, 0), longitudeRad(to, from < 360 && to == 360 ? FULL_TURN : 0), southRad, northRad);
    }

    private static double longitudeRad(double degrees, double ifFullTurn) {
        double reduced = UnitVector.reduceDegrees(degrees);
        return reduced == 0 && degrees == 360 ? ifFullTurn : UnitVector.toRadians(reduced);
    }

    private static void checkLongitude(double degrees) {
        if (!Double.isFinite(degrees)) {
            throw new IllegalArgumentException(
                    "longitude " + degrees + " is out of place; accepted: a number of degrees, or -Inf before +Inf");
        }
    }

    private static void checkLatitude(double degrees) {
        if (!(Math.abs(degrees) <= 90)) {
            throw new IllegalArgumentException(
                    "latitude " + degrees + " is beyond the pole; accepted: -90 to 90 degrees, or -Inf before +Inf");
        }
    }

    double west() {
        return west;
    }

    double east() {
        return east;
    }

    LatitudeBand band() {
        return band;
    }

    /** The box's longitudes as wedges of at most half a turn; none where every longitude belongs to it. */
    List<Wedge> wedges() {
        return wedges;
    }

    Ball ball() {
        return ball;
    }

    /** Whether no point belongs to this box. */
    public boolean isEmpty() {
        return Double.isNaN(west) || Double.isNaN(east) || band.isEmpty();
    }

    boolean isAllLongitudes() {
        return width() >= FULL_TURN;
    }

    /** From the western to the eastern meridian, radians, 0 to 2π. */
    double width() {
        return west <= east ? east - west : FULL_TURN - (west - east);
    }

    /** The south-western corner of a box that is not empty. */
    UnitVector corner() {
        return corner;
    }

    @Override
    public boolean contains(UnitVector point) {
        return contains(point, Tolerance.TOUCH_RAD);
    }

    private boolean contains(UnitVector p, double tolerance) {
        return !isEmpty()
                && band.contains(p.x(), p.y(), p.z(), tolerance)
                && containsLongitude(p.x(), p.y(), p.z(), tolerance);
    }

    private boolean containsLongitude(double x, double y, double z, double tolerance) {
        for (int i = 0; i < wedges.size(); i++) {
            if (wedges.get(i).contains(x, y, z, tolerance)) {
                return true;
            }
        }
        return wedges.isEmpty();
    }

    /** Whether a longitude in radians, 0 to 2π, belongs to this box. */
    boolean containsLongitude(double lonRad) {
        return west <= east ? west <= lonRad && lonRad <= east : lonRad >= west || lonRad <= east;
    }

    /** The angle from a point to the nearest point of this box, which is not empty, in radians; 0 inside. */
    double distanceRad(UnitVector p) {
        double lat = p.latRad();
        if (containsLongitude(p.x(), p.y(), p.z(), 0)) {
            return Math.max(0, Math.max(band.south() - lat, lat - band.north()));
        }
        // outside these longitudes a parallel is nearest at its end
        return Math.min(meridianDistanceRad(p, west), meridianDistanceRad(p, east));
    }

    private double meridianDistanceRad(UnitVector p, double lonRad) {
        double latMid = (band.south() + band.north()) / 2;
        double[] arc = ConvexPolygon.flatten(List.of(
                UnitVector.fromRadians(lonRad, band.south()),
                UnitVector.fromRadians(lonRad, latMid),
                UnitVector.fromRadians(lonRad, band.north())));
        return Math.min(GreatArc.distanceRad(p, arc, 0, 3), GreatArc.distanceRad(p, arc, 3, 6));
    }

    /** Whether two boxes have a point in common: at a pole that both hold, or in latitude as well as in longitude. */
    boolean meets(Box other) {
        if (isEmpty() || other.isEmpty() || !band.meets(other.band)) {
            return false;
        }
        return band.sharesPole(other.band)
                || containsLongitude(other.west)
                || other.containsLongitude(west)
                || isNextTo(other)
                || other.isNextTo(this);
    }

    /** Whether this box ends where the other begins, up to the rounding of degrees; 0 and 2π are the same meridian. */
    private boolean isNextTo(Box other) {
        double gap = Math.abs(east - other.west);
        return gap <= Tolerance.TOUCH_RAD || FULL_TURN - gap <= Tolerance.TOUCH_RAD;
    }

    @Override
    public boolean overlaps(Region other) {
        return other.accept(new BoxOverlap(this));
    }

    @Override
    public <R> R accept(RegionVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Box that
                && Double.compare(west, that.west) == 0
                && Double.compare(east, that.east) == 0
                && band.equals(that.band);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(west) + Double.hashCode(east)) + band.hashCode();
    }

    @Override
    public String toString() {
        return "Box[lon " + west + ".." + east + ", lat " + band.south() + ".." + band.north() + " rad]";
    }
}
