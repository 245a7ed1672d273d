// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Polygons close to the outline of regions that are none, as x, y, z, x, …, counter-clockwise; no vertices where no simple polygon is like the
 * region. For display only.
 */
final class Outline implements RegionVisitor<double[]> {
    private static final Outline INSTANCE = new Outline();
    private static final double[] NONE = {};

    /** Vertices of a curve that closes on itself. */
    private static final int CURVE_VERTICES = 72;

    /** The longest step along a parallel, radians. */
    private static final double STEP = UnitVector.toRadians(1);

    /** A hull is drawn for what lies within this angle of a centre, radians. */
    private static final double FLAT_ENOUGH = UnitVector.toRadians(80);

    private Outline() {}

    static double[] of(Region region) {
        return region.accept(INSTANCE);
    }

    @Override
    public double[] visit(ConvexPolygon polygon) {
        return polygon.xyz();
    }

    @Override
    public double[] visit(SimplePolygon polygon) {
        return polygon.ring();
    }

    @Override
    public double[] visit(Circle circle) {
        if (circle.isEmpty() || circle.isFull() || circle.angleRad() == 0) {
            return NONE;
        }
        UnitVector c = circle.center();
        UnitVector u = orthogonal(c);
        UnitVector v = UnitVector.normalized(
                Vectors.crossX(c.y(), c.z(), u.y(), u.z()),
                Vectors.crossY(c.x(), c.z(), u.x(), u.z()),
                Vectors.crossZ(c.x(), c.y(), u.x(), u.y()));
        List<UnitVector> vertices = new ArrayList<>(CURVE_VERTICES);
        for (int i = 0; i < CURVE_VERTICES; i++) {
            double angle = 2 * Math.PI * i / CURVE_VERTICES;
            vertices.add(combination(
                    c, Math.cos(circle.angleRad()),
                    u, Math.sin(circle.angleRad()) * Math.cos(angle),
                    v, Math.sin(circle.angleRad()) * Math.sin(angle)));
        }
        return ConvexPolygon.flatten(vertices);
    }

    private static UnitVector orthogonal(UnitVector c) {
        return Math.abs(c.z()) < 0.5
                ? UnitVector.normalized(-c.y(), c.x(), 0)
                : UnitVector.normalized(c.z(), 0, -c.x());
    }

    private static UnitVector combination(UnitVector a, double p, UnitVector b, double q, UnitVector c, double r) {
        return UnitVector.normalized(
                p * a.x() + q * b.x() + r * c.x(),
                p * a.y() + q * b.y() + r * c.y(),
                p * a.z() + q * b.z() + r * c.z());
    }

    @Override
    public double[] visit(Box box) {
        if (box.isEmpty()) {
            return NONE;
        }
        boolean north = box.band().north() >= Math.PI / 2;
        boolean south = box.band().south() <= -Math.PI / 2;
        List<UnitVector> vertices = new ArrayList<>();
        if (box.isAllLongitudes()) {
            if (north == south) {
                return NONE;
            }
            addParallel(vertices, box, north ? box.band().south() : box.band().north(), north);
            vertices.remove(vertices.size() - 1);
            return ConvexPolygon.flatten(vertices);
        }
        addParallel(vertices, box, box.band().south(), true);
        vertices.add(UnitVector.fromRadians(
                box.east(), (box.band().south() + box.band().north()) / 2));
        addParallel(vertices, box, box.band().north(), false);
        vertices.add(UnitVector.fromRadians(
                box.west(), (box.band().south() + box.band().north()) / 2));
        return ConvexPolygon.flatten(vertices.stream().distinct().toList());
    }

    private static void addParallel(List<UnitVector> vertices, Box box, double lat, boolean eastwards) {
        if (Math.abs(lat) >= Math.PI / 2) {
            vertices.add(new UnitVector(0, 0, Math.signum(lat)));
            return;
        }
        int steps = Math.max(1, (int) Math.ceil(box.width() / STEP));
        for (int i = 0; i <= steps; i++) {
            double share = (double) (eastwards ? i : steps - i) / steps;
            vertices.add(UnitVector.fromRadians(box.west() + share * box.width(), lat));
        }
    }

    @Override
    public double[] visit(Ellipse ellipse) {
        if (ellipse.isEmpty() || ellipse.isFull() || ellipse.isLargerThanHemisphere()) {
            return NONE;
        }
        int direction = ellipse.isLeftHanded() ? -1 : 1;
        List<UnitVector> vertices = new ArrayList<>(CURVE_VERTICES);
        for (int i = 0; i < CURVE_VERTICES; i++) {
            vertices.add(ellipse.border(direction * 2 * Math.PI * i / CURVE_VERTICES));
        }
        return ConvexPolygon.flatten(vertices);
    }

    /** The hull of the operands. */
    @Override
    public double[] visit(Union union) {
        BoundingCircle bounds = BoundingCircle.of(union);
        if (bounds.angleRad() < 0 || bounds.angleRad() > FLAT_ENOUGH) {
            return NONE;
        }
        List<UnitVector> vertices = new ArrayList<>();
        for (Region operand : union.operands()) {
            double[] v = of(operand);
            for (int i = 0; i < v.length; i += 3) {
                vertices.add(new UnitVector(v[i], v[i + 1], v[i + 2]));
            }
        }
        return vertices.size() < 3 ? NONE : hull(bounds.center(), vertices);
    }

    /** The smallest operand. */
    @Override
    public double[] visit(Intersection intersection) {
        return intersection.operands().stream()
                .min(Comparator.comparingDouble(
                        operand -> BoundingCircle.of(operand).angleRad()))
                .map(Outline::of)
                .orElse(NONE);
    }

    /** Convex hull in the gnomonic projection about a centre, where great circles are straight. */
    private static double[] hull(UnitVector center, List<UnitVector> vertices) {
        UnitVector u = orthogonal(center);
        UnitVector v = UnitVector.normalized(
                Vectors.crossX(center.y(), center.z(), u.y(), u.z()),
                Vectors.crossY(center.x(), center.z(), u.x(), u.z()),
                Vectors.crossZ(center.x(), center.y(), u.x(), u.y()));
        List<Projected> points = vertices.stream()
                .map(p -> Projected.of(p, center, u, v))
                .sorted(Comparator.comparingDouble(Projected::x).thenComparingDouble(Projected::y))
                .toList();
        List<Projected> hull = new ArrayList<>(chain(points));
        List<Projected> backwards = new ArrayList<>(points);
        Collections.reverse(backwards);
        hull.addAll(chain(backwards));
        return hull.size() < 3
                ? NONE
                : ConvexPolygon.flatten(hull.stream().map(Projected::point).toList());
    }

    /** One half of the hull, without its last point. */
    private static List<Projected> chain(List<Projected> points) {
        List<Projected> chain = new ArrayList<>();
        for (Projected point : points) {
            while (chain.size() > 1
                    && !Projected.turnsLeft(chain.get(chain.size() - 2), chain.get(chain.size() - 1), point)) {
                chain.remove(chain.size() - 1);
            }
            chain.add(point);
        }
        chain.remove(chain.size() - 1);
        return chain;
    }

    private record Projected(double x, double y, UnitVector point) {
        static Projected of(UnitVector p, UnitVector c, UnitVector u, UnitVector v) {
            double depth = Vectors.dot(p.x(), p.y(), p.z(), c.x(), c.y(), c.z());
            return new Projected(
                    Vectors.dot(p.x(), p.y(), p.z(), u.x(), u.y(), u.z()) / depth,
                    Vectors.dot(p.x(), p.y(), p.z(), v.x(), v.y(), v.z()) / depth,
                    p);
        }

        static boolean turnsLeft(Projected a, Projected b, Projected c) {
            return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
        }
    }
}
