// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/** What needs a search along the border of an ellipse or along a parallel: distances, and overlap with boxes and other ellipses. */
final class EllipseBorder {
    private static final double FULL_TURN = 2 * Math.PI;

    private EllipseBorder() {}

    /** The angle from a point to the nearest point of an ellipse that is not empty, radians; 0 inside. */
    static double distanceRad(Ellipse ellipse, UnitVector point) {
        if (ellipse.contains(point, 0)) {
            return 0;
        }
        return Minimum.of(parameter -> ellipse.border(parameter).separationRad(point), 0, FULL_TURN);
    }

    static boolean overlap(Ellipse ellipse, Ellipse other) {
        if (ellipse.isEmpty() || other.isEmpty()) {
            return false;
        }
        if (ellipse.isFull()
                || other.isFull()
                || ellipse.contains(other.center())
                || other.contains(ellipse.center())) {
            return true;
        }
        double nearest = Minimum.of(parameter -> angleFromAxisRad(ellipse, other.border(parameter)), 0, FULL_TURN);
        return nearest <= ellipse.roundAngleRad() + Tolerance.TOUCH_RAD;
    }

    static boolean overlap(Ellipse ellipse, Box box) {
        if (ellipse.isEmpty() || box.isEmpty()) {
            return false;
        }
        if (!Ball.of(ellipse).meets(box.ball())) {
            return false;
        }
        return ellipse.isFull()
                || box.contains(ellipse.center())
                || parallelMeets(ellipse, box, box.band().south())
                || parallelMeets(ellipse, box, box.band().north())
                || (!box.isAllLongitudes()
                        && (meridianMeets(ellipse, box, box.west()) || meridianMeets(ellipse, box, box.east())));
    }

    private static boolean parallelMeets(Ellipse ellipse, Box box, double lat) {
        double rho = Math.cos(lat);
        double z = Math.sin(lat);
        double nearest = Minimum.of(
                lon -> ellipse.angleFromAxisRad(rho * Math.cos(lon), rho * Math.sin(lon), z),
                box.west(),
                box.west() + box.width());
        return nearest <= ellipse.roundAngleRad() + Tolerance.TOUCH_RAD;
    }

    private static boolean meridianMeets(Ellipse ellipse, Box box, double lon) {
        UnitVector south = UnitVector.fromRadians(lon, box.band().south());
        UnitVector mid =
                UnitVector.fromRadians(lon, (box.band().south() + box.band().north()) / 2);
        UnitVector north = UnitVector.fromRadians(lon, box.band().north());
        if (ellipse.isLargerThanHemisphere()) {
            // the parallels have seen the ends; what lies outside the ellipse is convex, so the arc can only leave it
            // if it spans half a turn
            return ellipse.contains(mid);
        }
        return EllipseCone.arcMeets(ellipse, south, mid) || EllipseCone.arcMeets(ellipse, mid, north);
    }

    private static double angleFromAxisRad(Ellipse ellipse, UnitVector p) {
        return ellipse.angleFromAxisRad(p.x(), p.y(), p.z());
    }
}
