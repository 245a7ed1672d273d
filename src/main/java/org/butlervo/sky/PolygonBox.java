// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/**
 * Whether a convex polygon and a box have a point in common. Each edge is cut to the box's longitudes; what remains of it covers every latitude
 * between its lowest and its highest point, one of which may be the apex of the great circle.
 */
final class PolygonBox {
    private PolygonBox() {}

    /** @param tolerance by how much the box grows, radians */
    static boolean overlap(ConvexPolygon polygon, Box box, double tolerance) {
        if (box.isEmpty() || !polygon.ball().meets(box.ball())) {
            return false;
        }
        return anyEdgeMeets(polygon.xyz(), box, tolerance) || polygon.contains(box.corner());
    }

    /** Whether all of a polygon that is smaller than a quarter turn is surely inside the box: a wedge is convex, and of the latitudes the edges tell. */
    static boolean isInside(ConvexPolygon polygon, Box box) {
        double[] v = polygon.xyz();
        if (!box.isAllLongitudes() && box.wedges().stream().noneMatch(wedge -> containsVertices(wedge, v))) {
            return false;
        }
        LatitudeBand band = box.band();
        return !crosses(polygon, band.south(), -1) && !crosses(polygon, band.north(), 1);
    }

    private static boolean containsVertices(Wedge wedge, double[] v) {
        for (int i = 0; i < v.length; i += 3) {
            if (!wedge.contains(v[i], v[i + 1], v[i + 2], 0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the polygon reaches beyond a parallel, north for side 1, south for side -1: whether it meets the cap there. */
    private static boolean crosses(ConvexPolygon polygon, double lat, int side) {
        UnitVector pole = new UnitVector(0, 0, side);
        return polygon.distanceRad(pole) < Math.PI / 2 - side * lat;
    }

    private static boolean anyEdgeMeets(double[] v, Box box, double tolerance) {
        for (int i = 0; i < v.length; i += 3) {
            int j = ConvexPolygon.after(i, v);
            if (edgeMeets(v[i], v[i + 1], v[i + 2], v[j], v[j + 1], v[j + 2], box, tolerance)) {
                return true;
            }
        }
        return false;
    }

    private static boolean edgeMeets(
            double ax, double ay, double az, double bx, double by, double bz, Box box, double tolerance) {
        if (ax * bx + ay * by + az * bz < 0) {
            // the chord of a long edge passes too near the centre of the sphere to be cut accurately
            UnitVector mid = UnitVector.normalized(ax + bx, ay + by, az + bz);
            return edgeMeets(ax, ay, az, mid.x(), mid.y(), mid.z(), box, tolerance)
                    || edgeMeets(mid.x(), mid.y(), mid.z(), bx, by, bz, box, tolerance);
        }
        if (box.wedges().isEmpty()) {
            return meetsBand(ax, ay, az, bx, by, bz, 0, 1, box.band(), tolerance);
        }
        for (int i = 0; i < box.wedges().size(); i++) {
            if (meetsWedge(ax, ay, az, bx, by, bz, box.wedges().get(i), box.band(), tolerance)) {
                return true;
            }
        }
        return false;
    }

    /** Cuts the chord a + s (b - a), 0 ≤ s ≤ 1, by the half spaces of the wedge. */
    private static boolean meetsWedge(
            double ax,
            double ay,
            double az,
            double bx,
            double by,
            double bz,
            Wedge wedge,
            LatitudeBand band,
            double tolerance) {
        double from = 0;
        double to = 1;
        for (int k = 0; k < wedge.size(); k++) {
            double atStart = wedge.height(k, ax, ay) + tolerance;
            double atEnd = wedge.height(k, bx, by) + tolerance;
            if (atStart < 0 && atEnd < 0) {
                return false;
            }
            if (atStart < 0) {
                from = Math.max(from, atStart / (atStart - atEnd));
            } else if (atEnd < 0) {
                to = Math.min(to, atStart / (atStart - atEnd));
            }
        }
        return from <= to && meetsBand(ax, ay, az, bx, by, bz, from, to, band, tolerance);
    }

    private static boolean meetsBand(
            double ax,
            double ay,
            double az,
            double bx,
            double by,
            double bz,
            double from,
            double to,
            LatitudeBand band,
            double tolerance) {
        double px = ax + from * (bx - ax);
        double py = ay + from * (by - ay);
        double pz = az + from * (bz - az);
        double qx = ax + to * (bx - ax);
        double qy = ay + to * (by - ay);
        double qz = az + to * (bz - az);
        double pRho = Math.sqrt(px * px + py * py);
        double qRho = Math.sqrt(qx * qx + qy * qy);
        boolean reachesNorth = band.isNorthOfSouth(pRho, pz, tolerance) || band.isNorthOfSouth(qRho, qz, tolerance);
        boolean reachesSouth = band.isSouthOfNorth(pRho, pz, tolerance) || band.isSouthOfNorth(qRho, qz, tolerance);
        if (reachesNorth && reachesSouth) {
            return true;
        }
        // one apex at most lies between the ends: the latitude rises at p and falls at q, or the other way round
        double nx = (ay + by) * (bz - az) - (az + bz) * (by - ay);
        double ny = (az + bz) * (bx - ax) - (ax + bx) * (bz - az);
        double nz = (ax + bx) * (by - ay) - (ay + by) * (bx - ax);
        double risesAtP = nx * py - ny * px;
        double risesAtQ = nx * qy - ny * qx;
        double norm = Vectors.norm(nx, ny, nz);
        double apexRho = Math.abs(nz) / norm;
        double apexZ = Math.sqrt(nx * nx + ny * ny) / norm;
        if (!reachesNorth) {
            return reachesSouth && risesAtP > 0 && risesAtQ < 0 && band.isNorthOfSouth(apexRho, apexZ, tolerance);
        }
        return risesAtP < 0 && risesAtQ > 0 && band.isSouthOfNorth(apexRho, -apexZ, tolerance);
    }
}
