// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.Arrays;
import java.util.List;

/**
 * A convex polygon with great-circle edges, smaller than a hemisphere, its vertices counter-clockwise as seen on the sky from outside the sphere.
 * The border belongs to it. A point is inside where it lies to the left of, or on, every edge.
 */
public final class ConvexPolygon implements Region {
    private final double[] xyz;
    private final Ball ball;

    private ConvexPolygon(double[] xyz) {
        this.xyz = xyz;
        this.ball = Ball.ofVertices(xyz);
    }

    /**
     * A polygon from its vertices.
     *
     * @throws IllegalArgumentException where there are fewer than three, or they do not run counter-clockwise around a convex polygon
     */
    public static ConvexPolygon of(List<UnitVector> vertices) {
        return ofChecked(flatten(vertices));
    }

    /**
     * A polygon from right ascensions and declinations in degrees.
     *
     * @throws IllegalArgumentException as for {@link #of(List)}, and for coordinates that are none
     */
    public static ConvexPolygon ofDegrees(double... raDec) {
        return of(Coordinates.vertices(raDec));
    }

    /** Takes over the array of x, y, z, x, … after checking it. */
    static ConvexPolygon ofChecked(double[] xyz) {
        if (xyz.length < 9) {
            throw new IllegalArgumentException("polygon of " + xyz.length / 3 + " vertices; at least 3 are needed");
        }
        for (int i = 0; i < xyz.length; i += 3) {
            if (!UnitVector.isUnit(xyz[i], xyz[i + 1], xyz[i + 2])) {
                throw new IllegalArgumentException("vertex " + i / 3 + " of the polygon is no unit vector");
            }
        }
        if (!turnsLeft(xyz)) {
            throw new IllegalArgumentException("polygon is not convex with its vertices counter-clockwise");
        }
        return new ConvexPolygon(xyz);
    }

    /** Takes over vertices that are known to be right. */
    static ConvexPolygon ofTrusted(double[] xyz) {
        return new ConvexPolygon(xyz);
    }

    static double[] flatten(List<UnitVector> vertices) {
        double[] xyz = new double[3 * vertices.size()];
        int i = 0;
        for (UnitVector vertex : vertices) {
            xyz[i++] = vertex.x();
            xyz[i++] = vertex.y();
            xyz[i++] = vertex.z();
        }
        return xyz;
    }

    /** Whether no vertex turns right and one at least turns left. */
    static boolean turnsLeft(double[] xyz) {
        boolean left = false;
        for (int i = 0; i < xyz.length; i += 3) {
            int next = after(i, xyz);
            int sign = Orientation.sign(xyz, i, xyz, next, xyz, after(next, xyz));
            if (sign < 0) {
                return false;
            }
            left |= sign > 0;
        }
        return left;
    }

    /** Where the vertex after the one at {@code i} begins. */
    static int after(int i, double[] xyz) {
        return i + 3 == xyz.length ? 0 : i + 3;
    }

    /** The vertices as x, y, z, x, …; callers must not change them. */
    double[] xyz() {
        return xyz;
    }

    Ball ball() {
        return ball;
    }

    public int size() {
        return xyz.length / 3;
    }

    public UnitVector vertex(int index) {
        return new UnitVector(xyz[3 * index], xyz[3 * index + 1], xyz[3 * index + 2]);
    }

    @Override
    public boolean contains(UnitVector point) {
        return contains(point.x(), point.y(), point.z());
    }

    boolean contains(double x, double y, double z) {
        for (int i = 0; i < xyz.length; i += 3) {
            int j = after(i, xyz);
            if (Orientation.sign(x, y, z, xyz[i], xyz[i + 1], xyz[i + 2], xyz[j], xyz[j + 1], xyz[j + 2]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether every vertex of the other polygon, and therefore all of it, is inside this one. */
    boolean containsAll(ConvexPolygon other) {
        for (int i = 0; i < other.xyz.length; i += 3) {
            if (!contains(other.xyz[i], other.xyz[i + 1], other.xyz[i + 2])) {
                return false;
            }
        }
        return true;
    }

    /** The angle from a point to the nearest point of this polygon, in radians; 0 inside. */
    double distanceRad(UnitVector point) {
        if (contains(point)) {
            return 0;
        }
        double nearest = Math.PI;
        for (int i = 0; i < xyz.length; i += 3) {
            nearest = Math.min(nearest, GreatArc.distanceRad(point, xyz, i, after(i, xyz)));
        }
        return nearest;
    }

    @Override
    public boolean overlaps(Region other) {
        return other.accept(new PolygonOverlap(this, Tolerance.TOUCH_RAD));
    }

    @Override
    public <R> R accept(RegionVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConvexPolygon that && Arrays.equals(xyz, that.xyz);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(xyz);
    }

    @Override
    public String toString() {
        return RegionText.stcs(this);
    }
}
