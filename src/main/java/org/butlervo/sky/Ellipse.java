// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.Arrays;

/**
 * All points whose angles to two foci sum to at most twice the first semi-axis. In the frame of the ellipse, with the centre on the z axis and the
 * foci in the xz plane, the border is an elliptical cone: x² cot²α + y² cot²β = z². Semi-axes beyond π/2 make the ellipse larger than a
 * hemisphere: then it is all that lies outside an open cone about -z.
 */
public final class Ellipse implements Region {
    private static final double RIGHT_ANGLE = 0.5 * Math.PI;

    /** Beyond this an axis is shorter than any rounding; infinities would spoil the arithmetic. */
    private static final double STEEPEST = 1e15;

    private final double[] frame;
    private final double a;
    private final double b;
    private final double gamma;
    private final double tanA;
    private final double tanB;

    /**
     * An ellipse as the registry stores it.
     *
     * @param frame orthogonal matrix by rows that turns the sky into the ellipse's frame, perhaps mirrored; its last row is the centre
     * @param shape α - π/2, β - π/2, half the angle between the foci (radians), |cot α|, |cot β|
     */
    Ellipse(double[] frame, double[] shape) {
        this.frame = frame.clone();
        this.a = shape[0];
        this.b = shape[1];
        this.gamma = shape[2];
        this.tanA = shape[3];
        this.tanB = shape[4];
    }

    /**
     * An ellipse on the sky.
     *
     * @param raDeg longitude of the centre, degrees
     * @param decDeg latitude of the centre, degrees
     * @param majorDeg larger semi-axis, degrees, below 90
     * @param minorDeg smaller semi-axis, degrees, above 0
     * @param positionAngleDeg angle of the larger axis, degrees from north through east
     * @throws IllegalArgumentException where one of them is out of range
     */
    public static Ellipse ofDegrees(
            double raDeg, double decDeg, double majorDeg, double minorDeg, double positionAngleDeg) {
        if (!(minorDeg > 0 && minorDeg <= majorDeg && majorDeg < 90) || !Double.isFinite(positionAngleDeg)) {
            throw new IllegalArgumentException("ellipse of semi-axes " + majorDeg + " and " + minorDeg + " at "
                    + positionAngleDeg + "; accepted: 0 < minor <= major < 90 degrees and a finite angle");
        }
        double alpha = UnitVector.toRadians(majorDeg);
        double beta = UnitVector.toRadians(minorDeg);
        double foci = Math.acos(Math.min(1, Trigonometry.cos(alpha) / Trigonometry.cos(beta)));
        double a = alpha - RIGHT_ANGLE;
        double b = beta - RIGHT_ANGLE;
        double[] shape = {a, b, foci, Math.abs(StrictMath.tan(a)), Math.abs(StrictMath.tan(b))};
        return new Ellipse(frame(raDeg, decDeg, UnitVector.toRadians(positionAngleDeg)), shape);
    }

    private static double[] frame(double raDeg, double decDeg, double angle) {
        UnitVector center = UnitVector.fromDegrees(raDeg, decDeg);
        double lon = UnitVector.toRadians(raDeg);
        double lat = UnitVector.toRadians(decDeg);
        UnitVector north = UnitVector.fromRadians(lon, lat + RIGHT_ANGLE);
        UnitVector east = UnitVector.fromRadians(lon + RIGHT_ANGLE, 0);
        double cos = Trigonometry.cos(angle);
        double sin = Trigonometry.sin(angle);
        return new double[] {
            cos * north.x() + sin * east.x(),
            cos * north.y() + sin * east.y(),
            cos * north.z() + sin * east.z(),
            cos * east.x() - sin * north.x(),
            cos * east.y() - sin * north.y(),
            cos * east.z() - sin * north.z(),
            center.x(),
            center.y(),
            center.z()
        };
    }

    /** The matrix from the sky to the ellipse's frame, row by row; callers must not change it. */
    double[] frame() {
        return frame;
    }

    /** What the registry stores after the matrix. */
    double[] shape() {
        return new double[] {a, b, gamma, tanA, tanB};
    }

    UnitVector center() {
        return new UnitVector(frame[6], frame[7], frame[8]);
    }

    double largerSemiAxisRad() {
        return Math.min(Math.PI, Math.max(a, b) + RIGHT_ANGLE);
    }

    /** Whether no point belongs to this ellipse. */
    public boolean isEmpty() {
        return RIGHT_ANGLE + a < gamma;
    }

    boolean isFull() {
        return RIGHT_ANGLE - a <= gamma;
    }

    /** All points that are outside this ellipse or on its border. */
    Ellipse complement() {
        double[] m = frame;
        double[] turned = {-m[0], -m[1], -m[2], m[3], m[4], m[5], -m[6], -m[7], -m[8]};
        return new Ellipse(turned, new double[] {-a, -b, gamma, tanA, tanB});
    }

    boolean isHemisphere() {
        return a == 0;
    }

    /** Whether the border is a cone around -z and the ellipse everything outside it. */
    boolean isLargerThanHemisphere() {
        return a > 0;
    }

    /** Scale of the first axis in the round frame; a hemisphere is round already. */
    private double cotAlpha() {
        return isHemisphere() ? 1 : Math.min(tanA, STEEPEST);
    }

    /** Scale of the second axis in the round frame. */
    private double cotBeta() {
        return isHemisphere() ? 1 : Math.min(tanB, STEEPEST);
    }

    /** Whether the matrix mirrors the sky. */
    boolean isLeftHanded() {
        double[] m = frame;
        double determinant = m[0] * (m[4] * m[8] - m[5] * m[7])
                + m[1] * (m[5] * m[6] - m[3] * m[8])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
        return determinant < 0;
    }

    /**
     * A linear image of the sky in which the border becomes the circle 45° from the z axis (from -z if larger than a hemisphere) and great circles
     * stay great circles.
     */
    UnitVector toRoundFrame(double x, double y, double z) {
        double[] m = frame;
        return UnitVector.normalized(
                cotAlpha() * (m[0] * x + m[1] * y + m[2] * z),
                cotBeta() * (m[3] * x + m[4] * y + m[5] * z),
                m[6] * x + m[7] * y + m[8] * z);
    }

    /** The angle of a point from the z axis of the round frame, radians; the ellipse ends at {@link #roundAngleRad()}. */
    double angleFromAxisRad(double x, double y, double z) {
        double[] m = frame;
        double u = cotAlpha() * (m[0] * x + m[1] * y + m[2] * z);
        double v = cotBeta() * (m[3] * x + m[4] * y + m[5] * z);
        return Math.atan2(Math.hypot(u, v), m[6] * x + m[7] * y + m[8] * z);
    }

    double roundAngleRad() {
        if (isHemisphere()) {
            return RIGHT_ANGLE;
        }
        return isLargerThanHemisphere() ? 0.75 * Math.PI : 0.25 * Math.PI;
    }

    /** A point of the border, all around as the parameter runs from 0 to 2π. */
    UnitVector border(double parameter) {
        double u = Math.cos(parameter);
        double v = Math.sin(parameter);
        double w = 0;
        if (!isHemisphere()) {
            double steepest = Math.max(cotAlpha(), cotBeta());
            u *= steepest / cotAlpha();
            v *= steepest / cotBeta();
            w = isLargerThanHemisphere() ? -steepest : steepest;
        }
        double[] m = frame;
        return UnitVector.normalized(
                m[0] * u + m[3] * v + m[6] * w, m[1] * u + m[4] * v + m[7] * w, m[2] * u + m[5] * v + m[8] * w);
    }

    @Override
    public boolean contains(UnitVector point) {
        return contains(point, Tolerance.TOUCH_RAD);
    }

    boolean contains(UnitVector p, double tolerance) {
        if (isEmpty() || isFull()) {
            return isFull() && !isEmpty();
        }
        return angleFromAxisRad(p.x(), p.y(), p.z()) <= roundAngleRad() + tolerance;
    }

    @Override
    public boolean overlaps(Region other) {
        return other.accept(new EllipseOverlap(this));
    }

    @Override
    public <R> R accept(RegionVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ellipse that
                && Arrays.equals(frame, that.frame)
                && Arrays.equals(shape(), that.shape());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(frame) + Arrays.hashCode(shape());
    }

    @Override
    public String toString() {
        return RegionText.stcs(this);
    }
}
