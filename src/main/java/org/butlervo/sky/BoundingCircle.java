// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/**
 * A circle around a region, as ObsCore's s_ra, s_dec and s_fov show it: the circle that the Butler software computes for polygons and boxes, a
 * stored circle itself, and for an ellipse its centre and larger semi-axis.
 *
 * @param center the centre
 * @param angleRad angle from centre to border, radians; negative for the circle of an empty region
 */
public record BoundingCircle(UnitVector center, double angleRad) {

    /** Slack of a squared chord. */
    private static final double CHORD_SLACK = 5e-15;

    /** Slack of angles that are compared with each other, radians. */
    private static final double ANGLE_SLACK = 1.5e-8;

    private static final UnitVector NORTH = new UnitVector(0, 0, 1);
    private static final BoundingCircle EMPTY = new BoundingCircle(NORTH, -1);
    private static final BoundingCircle FULL = new BoundingCircle(NORTH, Math.PI);

    /** The bounding circle of any region. */
    public static BoundingCircle of(Region region) {
        return region.accept(Circumscription.INSTANCE);
    }

    /** s_ra: right ascension of the centre, degrees, in [0, 360). */
    public double centerRaDeg() {
        return center.raDeg();
    }

    /** s_dec: declination of the centre, degrees. */
    public double centerDecDeg() {
        return center.decDeg();
    }

    /** s_fov: twice the angle from centre to border, degrees. */
    public double diameterDeg() {
        return UnitVector.toDegrees(2 * angleRad);
    }

    private boolean contains(BoundingCircle other) {
        return other.angleRad < 0
                || center.separationRad(other.center) + other.angleRad + 4 * ANGLE_SLACK <= angleRad
                || equals(other);
    }

    private BoundingCircle expandedTo(BoundingCircle other) {
        if (contains(other)) {
            return this;
        }
        if (other.contains(this)) {
            return other;
        }
        double separation = center.separationRad(other.center);
        double angle = 0.5 * (separation + angleRad + other.angleRad);
        if (angle + ANGLE_SLACK >= Math.PI) {
            return FULL;
        }
        double share = separation == 0 ? 0 : (angle - angleRad) / separation;
        return new BoundingCircle(between(center, other.center, share, separation), angle + ANGLE_SLACK);
    }

    private static UnitVector between(UnitVector a, UnitVector b, double share, double separation) {
        if (share == 0) {
            return a;
        }
        double p = Math.sin((1 - share) * separation);
        double q = Math.sin(share * separation);
        return UnitVector.normalized(p * a.x() + q * b.x(), p * a.y() + q * b.y(), p * a.z() + q * b.z());
    }

    /** The rule for each kind of region. */
    private enum Circumscription implements RegionVisitor<BoundingCircle> {
        INSTANCE;

        @Override
        public BoundingCircle visit(ConvexPolygon polygon) {
            return ofVertices(polygon.xyz());
        }

        @Override
        public BoundingCircle visit(SimplePolygon polygon) {
            Ball ball = polygon.ball();
            return ball.radius() >= 2
                    ? FULL
                    : new BoundingCircle(
                            new UnitVector(ball.x(), ball.y(), ball.z()), 2 * Math.asin(ball.radius() / 2));
        }

        @Override
        public BoundingCircle visit(Circle circle) {
            return circle.isEmpty() ? EMPTY : new BoundingCircle(circle.center(), circle.angleRad());
        }

        @Override
        public BoundingCircle visit(Box box) {
            if (box.isEmpty()) {
                return EMPTY;
            }
            boolean poleToPole =
                    box.band().south() <= -Math.PI / 2 && box.band().north() >= Math.PI / 2;
            if (box.isAllLongitudes() && poleToPole) {
                return FULL;
            }
            return box.width() <= Math.PI ? ofNarrowBox(box) : ofWideBox(box);
        }

        @Override
        public BoundingCircle visit(Ellipse ellipse) {
            return ellipse.isEmpty() ? EMPTY : new BoundingCircle(ellipse.center(), ellipse.largerSemiAxisRad());
        }

        @Override
        public BoundingCircle visit(Union union) {
            return union.operands().stream()
                    .map(BoundingCircle::of)
                    .reduce(BoundingCircle::expandedTo)
                    .orElse(EMPTY);
        }

        @Override
        public BoundingCircle visit(Intersection intersection) {
            return intersection.operands().stream()
                    .map(BoundingCircle::of)
                    .reduce((a, b) -> b.angleRad < a.angleRad ? b : a)
                    .orElse(FULL);
        }

        private static BoundingCircle ofVertices(double[] v) {
            UnitVector center = centroid(v);
            double squared = 0;
            for (int i = 0; i < v.length; i += 3) {
                squared = Math.max(
                        squared, Vectors.squaredDistance(v[i], v[i + 1], v[i + 2], center.x(), center.y(), center.z()));
            }
            return new BoundingCircle(center, angle(squared + CHORD_SLACK));
        }

        private static double angle(double squaredChord) {
            return squaredChord >= 4 ? Math.PI : 2 * Math.asin(0.5 * Math.sqrt(squaredChord));
        }

        private static UnitVector centroid(double[] v) {
            double x = 0;
            double y = 0;
            double z = 0;
            for (int j = 0; j < v.length; j += 3) {
                int i = j == 0 ? v.length - 3 : j - 3;
                double nx = Vectors.crossX(
                        v[i + 1] + v[j + 1], v[i + 2] + v[j + 2], v[j + 1] - v[i + 1], v[j + 2] - v[i + 2]);
                double ny = Vectors.crossY(v[i] + v[j], v[i + 2] + v[j + 2], v[j] - v[i], v[j + 2] - v[i + 2]);
                double nz = Vectors.crossZ(v[i] + v[j], v[i + 1] + v[j + 1], v[j] - v[i], v[j + 1] - v[i + 1]);
                double scale = Math.max(Math.abs(nx), Math.max(Math.abs(ny), Math.abs(nz)));
                if (scale == 0) {
                    continue;
                }
                UnitVector normal = UnitVector.normalized(nx, ny, nz);
                double cosine = Vectors.dot(v[i], v[i + 1], v[i + 2], v[j], v[j + 1], v[j + 2]);
                double angle = Trigonometry.atan2(
                        0.5 * scale * UnitVector.scaledNorm(nx / scale, ny / scale, nz / scale), cosine);
                x += normal.x() * angle;
                y += normal.y() * angle;
                z += normal.z() * angle;
            }
            return UnitVector.normalized(x, y, z);
        }

        private static BoundingCircle ofNarrowBox(Box box) {
            double south = box.band().south();
            double north = box.band().north();
            double mid = box.west() + 0.5 * box.width();
            double k = Math.cos(0.5 * box.width());
            double phi1 = Math.atan(Math.tan(south) / k);
            double phi2 = Math.atan(Math.tan(north) / k);
            double phi3 = Math.atan(k * Math.tan(0.5 * (south + north)));
            UnitVector southCorner = UnitVector.fromRadians(box.west(), south);
            UnitVector northCorner = UnitVector.fromRadians(box.west(), north);
            UnitVector center;
            if (phi1 <= phi3 && phi3 <= phi2) {
                center = UnitVector.fromRadians(mid, phi3);
            } else {
                UnitVector p1 = UnitVector.fromRadians(mid, phi1);
                UnitVector p2 = UnitVector.fromRadians(mid, phi2);
                center = p1.separationRad(southCorner) < p2.separationRad(northCorner) ? p2 : p1;
            }
            double squared = 0;
            for (double lon : new double[] {box.west(), box.east()}) {
                for (double lat : new double[] {south, north}) {
                    UnitVector c = UnitVector.fromRadians(lon, lat);
                    squared = Math.max(
                            squared, Vectors.squaredDistance(c.x(), c.y(), c.z(), center.x(), center.y(), center.z()));
                }
            }
            return new BoundingCircle(center, angle(squared + CHORD_SLACK));
        }

        private static BoundingCircle ofWideBox(Box box) {
            double south = box.band().south();
            double north = box.band().north();
            boolean northern = Math.abs(south) <= Math.abs(north);
            double angle = northern ? Math.PI / 2 - south : north + Math.PI / 2;
            UnitVector center = northern ? NORTH : NORTH.negated();
            if (!box.isAllLongitudes() && 0.5 * box.width() < angle) {
                angle = 0.5 * box.width();
                center = UnitVector.fromRadians(box.west() + angle, 0);
            }
            return new BoundingCircle(center, Math.min(Math.PI, angle + 4 * ANGLE_SLACK));
        }
    }
}
