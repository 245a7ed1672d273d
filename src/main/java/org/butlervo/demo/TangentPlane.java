// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.util.stream.IntStream;
import org.butlervo.sky.Circle;
import org.butlervo.sky.ConvexPolygon;
import org.butlervo.sky.UnitVector;

/**
 * The plane that touches the sphere at a pointing, turned by a position angle: gnomonic projection, FITS TAN.
 *
 * @param raDeg right ascension of the pointing
 * @param decDeg declination of the pointing
 * @param rotationDeg how far the plane's axes are turned from east and north towards east of north
 */
record TangentPlane(double raDeg, double decDeg, double rotationDeg) {
    /** The sky position under a place in the plane, given in degrees from the pointing along the turned axes. */
    UnitVector sky(double xDeg, double yDeg) {
        double turn = Math.toRadians(rotationDeg);
        double xi = Math.toRadians(xDeg * Math.cos(turn) + yDeg * Math.sin(turn));
        double eta = Math.toRadians(-xDeg * Math.sin(turn) + yDeg * Math.cos(turn));
        double dec0 = Math.toRadians(decDeg);
        double down = Math.cos(dec0) - eta * Math.sin(dec0);
        double ra = raDeg + Math.toDegrees(Math.atan2(xi, down));
        double dec = Math.atan2(eta * Math.cos(dec0) + Math.sin(dec0), Math.hypot(xi, down));
        return UnitVector.fromDegrees(ra, Math.toDegrees(dec));
    }

    /** The circle of that width around a place in the plane. */
    Circle circle(double xDeg, double yDeg, double widthDeg) {
        UnitVector center = sky(xDeg, yDeg);
        return Circle.ofDegrees(center.raDeg(), center.decDeg(), widthDeg / 2);
    }

    /** The square of that width around a place in the plane. */
    ConvexPolygon square(double xDeg, double yDeg, double widthDeg) {
        double half = widthDeg / 2;
        double[] dx = {-half, half, half, -half};
        double[] dy = {-half, -half, half, half};
        return ConvexPolygon.of(IntStream.range(0, 4)
                .mapToObj(i -> sky(xDeg + dx[i], yDeg + dy[i]))
                .toList());
    }
}
