// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.Arrays;
import java.util.List;

/**
 * A polygon with great-circle edges, convex or not, that does not touch itself; of the two sides of its edges the smaller one is inside, whatever
 * the order of the vertices. The border belongs to it. It may hold a pole and cross longitude 0.
 *
 * <p>It is kept as convex pieces between its own vertices, so every test is as exact as the one for convex polygons.
 */
public final class SimplePolygon implements Region {
    private final double[] ring;
    private final List<ConvexPolygon> pieces;
    private final Ball ball;

    private SimplePolygon(double[] ring) {
        this.ring = ring;
        this.pieces = Triangulation.pieces(ring);
        this.ball = Ball.ofVertices(ring);
    }

    /**
     * A polygon from its vertices in degrees: longitude, latitude, longitude, … in either order of turning; the first vertex may be repeated at the
     * end.
     *
     * @throws IllegalArgumentException where the count is odd, a coordinate is none, fewer than three vertices differ, edges cross or touch, or no
     *     side is the smaller one
     */
    public static SimplePolygon ofDegrees(double... raDec) {
        return of(Coordinates.vertices(raDec));
    }

    /**
     * A polygon from its vertices.
     *
     * @throws IllegalArgumentException as for {@link #ofDegrees}
     */
    public static SimplePolygon of(List<UnitVector> vertices) {
        return new SimplePolygon(Ring.counterClockwise(vertices));
    }

    /** Convex polygons whose union this is. */
    List<ConvexPolygon> pieces() {
        return pieces;
    }

    /** The vertices as x, y, z, x, …, counter-clockwise; callers must not change them. */
    double[] ring() {
        return ring;
    }

    Ball ball() {
        return ball;
    }

    @Override
    public boolean contains(UnitVector point) {
        return pieces.stream().anyMatch(piece -> piece.contains(point));
    }

    @Override
    public boolean overlaps(Region other) {
        return other.accept(new SimplePolygonOverlap(this));
    }

    @Override
    public <R> R accept(RegionVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SimplePolygon that && Arrays.equals(ring, that.ring);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ring);
    }

    @Override
    public String toString() {
        return RegionText.stcs(this);
    }
}
