// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The same questions answered another way, in 31 digits and, where these leave doubt, exactly: two shapes have a point in common if a corner of one
 * is in the other or a crossing of their borders is in both.
 */
final class HighPrecision {
    /** Below this a sign in double-double arithmetic is not trusted. */
    private static final double DOUBT = 1e-27;

    private static final MathContext DIGITS = new MathContext(34);

    private HighPrecision() {}

    /** A vector in double-double arithmetic. */
    record Vector(DoubleDouble x, DoubleDouble y, DoubleDouble z) {
        static Vector of(double[] v, int i) {
            return new Vector(exact(v[i]), exact(v[i + 1]), exact(v[i + 2]));
        }

        static Vector of(UnitVector v) {
            return new Vector(exact(v.x()), exact(v.y()), exact(v.z()));
        }

        DoubleDouble dot(Vector o) {
            return x.times(o.x).plus(y.times(o.y)).plus(z.times(o.z));
        }

        Vector cross(Vector o) {
            return new Vector(
                    minus(y.times(o.z), z.times(o.y)),
                    minus(z.times(o.x), x.times(o.z)),
                    minus(x.times(o.y), y.times(o.x)));
        }

        Vector times(DoubleDouble factor) {
            return new Vector(x.times(factor), y.times(factor), z.times(factor));
        }

        Vector plus(Vector o) {
            return new Vector(x.plus(o.x), y.plus(o.y), z.plus(o.z));
        }
    }

    private static DoubleDouble exact(double value) {
        return new DoubleDouble(value, 0);
    }

    private static DoubleDouble minus(DoubleDouble a, DoubleDouble b) {
        return a.plus(b.negated());
    }

    private static double sign(DoubleDouble value) {
        return value.high() != 0 ? Math.signum(value.high()) : Math.signum(value.low());
    }

    private static DoubleDouble sqrt(DoubleDouble value) {
        if (value.high() <= 0) {
            return DoubleDouble.ZERO;
        }
        double root = Math.sqrt(value.high());
        DoubleDouble rest = minus(value, DoubleDouble.product(root, root));
        return DoubleDouble.sum(root, rest.high() / (2 * root));
    }

    /** Exact for any convex polygons. */
    static boolean polygonsOverlap(double[] p, double[] q) {
        return anyVertexInside(p, q) || anyVertexInside(q, p) || anyCrossingInside(p, q);
    }

    private static boolean anyVertexInside(double[] p, double[] q) {
        for (int k = 0; k < q.length; k += 3) {
            boolean inside = true;
            for (int i = 0; i < p.length && inside; i += 3) {
                inside = exactOrientation(q, k, p, i, p, ConvexPolygon.after(i, p)) >= 0;
            }
            if (inside) {
                return true;
            }
        }
        return false;
    }

    static int exactOrientation(double[] a, int i, double[] b, int j, double[] c, int k) {
        DoubleDouble value = Vector.of(a, i).dot(Vector.of(b, j).cross(Vector.of(c, k)));
        if (Math.abs(value.high()) > DOUBT) {
            return (int) sign(value);
        }
        return exact(a, i).dot(exact(b, j).cross(exact(c, k))).signum();
    }

    /** Whether the great circles of an edge of p and one of q cross in a point of both polygons. */
    private static boolean anyCrossingInside(double[] p, double[] q) {
        for (int i = 0; i < p.length; i += 3) {
            for (int k = 0; k < q.length; k += 3) {
                if (crossingInside(p, i, q, k, 1) || crossingInside(p, i, q, k, -1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean crossingInside(double[] p, int i, double[] q, int k, int side) {
        int j = ConvexPolygon.after(i, p);
        int l = ConvexPolygon.after(k, q);
        Vector x = Vector.of(p, i).cross(Vector.of(p, j)).cross(Vector.of(q, k).cross(Vector.of(q, l)));
        return insideBut(p, i, x, side, p, i, q, k) && insideBut(q, k, x, side, p, i, q, k);
    }

    /** Whether the crossing is inside all edges of v but the one at {@code skip}, on which it lies. */
    private static boolean insideBut(double[] v, int skip, Vector x, int side, double[] p, int i, double[] q, int k) {
        boolean parallel = Math.abs(x.x().high()) + Math.abs(x.y().high()) + Math.abs(x.z().high()) < 1e-30;
        if (parallel) {
            return false;
        }
        for (int e = 0; e < v.length; e += 3) {
            if (e == skip) {
                continue;
            }
            int f = ConvexPolygon.after(e, v);
            DoubleDouble height = x.dot(Vector.of(v, e).cross(Vector.of(v, f)));
            double sign = Math.abs(height.high()) > DOUBT * 1e-1
                    ? sign(height)
                    : exact(p, i)
                            .cross(exact(p, ConvexPolygon.after(i, p)))
                            .cross(exact(q, k).cross(exact(q, ConvexPolygon.after(k, q))))
                            .dot(exact(v, e).cross(exact(v, f)))
                            .signum();
            if (side * sign < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the polygon comes within the angle (0 to π/2) of c. */
    static boolean polygonWithin(double[] v, UnitVector c, double angleRad) {
        Vector center = Vector.of(c);
        DoubleDouble half = sine(angleRad / 2);
        DoubleDouble chord = half.times(half).times(exact(4));
        DoubleDouble sine = sine(angleRad);
        boolean inside = true;
        for (int i = 0; i < v.length; i += 3) {
            int j = ConvexPolygon.after(i, v);
            Vector a = Vector.of(v, i);
            Vector b = Vector.of(v, j);
            Vector d = a.plus(center.times(exact(-1)));
            if (sign(minus(d.dot(d), chord)) <= 0) {
                return true;
            }
            Vector n = a.cross(b);
            DoubleDouble height = center.dot(n);
            inside &= sign(height) >= 0;
            // foot of the perpendicular between the ends
            Vector foot = n.cross(center.cross(n));
            boolean between =
                    sign(a.cross(foot).dot(n)) >= 0 && sign(foot.cross(b).dot(n)) >= 0;
            if (between && sign(minus(height.times(height), sine.times(sine).times(n.dot(n)))) <= 0) {
                return true;
            }
        }
        return inside;
    }

    /** A box by its ends in radians; east at most a full turn from west. */
    record Bounds(double west, double east, double south, double north) {
        Bounds grownBy(double margin) {
            double wider = margin / Math.max(1e-9, Math.min(Math.cos(south), Math.cos(north)));
            double newWest = west - wider;
            double newEast = Math.min(east + wider, newWest + 2 * Math.PI);
            return new Bounds(
                    newWest, newEast, Math.max(-Math.PI / 2, south - margin), Math.min(Math.PI / 2, north + margin));
        }

        boolean isEmpty() {
            return !(west <= east && south <= north);
        }

        boolean isAllLongitudes() {
            return east - west >= 2 * Math.PI;
        }
    }

    /** Whether polygon and box overlap, by corners and by crossings of every edge with the box's meridians and parallels. */
    static boolean polygonMeetsBox(double[] v, Bounds box) {
        if (box.isEmpty()) {
            return false;
        }
        Frame frame = Frame.of(box);
        for (int i = 0; i < v.length; i += 3) {
            Vector a = Vector.of(v, i);
            Vector b = Vector.of(v, ConvexPolygon.after(i, v));
            if (frame.contains(a) || frame.parallelCrosses(a, b) || frame.meridianCrosses(a, b)) {
                return true;
            }
        }
        return frame.corner().inside(v);
    }

    /** The plain Taylor series, long enough for a full turn. */
    private static DoubleDouble sine(double angle) {
        DoubleDouble minusSquare = DoubleDouble.product(angle, angle).negated();
        DoubleDouble term = exact(angle);
        DoubleDouble sum = term;
        for (int k = 2; k < 60 && Math.abs(term.high()) > 1e-34; k += 2) {
            term = term.times(minusSquare).dividedBy(k * (k + 1));
            sum = sum.plus(term);
        }
        return sum;
    }

    private static DoubleDouble cosine(double angle) {
        DoubleDouble s = sine(angle / 2);
        return minus(DoubleDouble.ONE, s.times(s).times(exact(2)));
    }

    static BigDecimal sine(BigDecimal angle) {
        BigDecimal term = angle;
        BigDecimal sum = angle;
        BigDecimal square = angle.multiply(angle, DIGITS).negate();
        for (int k = 2; term.abs().compareTo(new BigDecimal("1e-34")) > 0; k += 2) {
            term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf((long) k * (k + 1)), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    /** A box with the sines of its ends. */
    private record Frame(
            Bounds box, Vector west, Vector east, DoubleDouble sinSouth, DoubleDouble sinNorth, Corner corner) {
        static Frame of(Bounds box) {
            Vector west = new Vector(cosine(box.west), sine(box.west), DoubleDouble.ZERO);
            Vector east = new Vector(cosine(box.east), sine(box.east), DoubleDouble.ZERO);
            DoubleDouble south = sine(box.south);
            DoubleDouble cosSouth = cosine(box.south);
            return new Frame(
                    box,
                    west,
                    east,
                    south,
                    sine(box.north),
                    new Corner(new Vector(west.x.times(cosSouth), west.y.times(cosSouth), south)));
        }

        boolean contains(Vector p) {
            DoubleDouble length = sqrt(p.dot(p));
            return sign(minus(p.z, sinSouth.times(length))) >= 0
                    && sign(minus(p.z, sinNorth.times(length))) <= 0
                    && containsLongitude(p);
        }

        private boolean containsLongitude(Vector p) {
            if (box.isAllLongitudes()) {
                return true;
            }
            boolean eastOfWest = sign(minus(west.x.times(p.y), west.y.times(p.x))) >= 0;
            boolean westOfEast = sign(minus(p.x.times(east.y), p.y.times(east.x))) >= 0;
            if (box.east - box.west > Math.PI) {
                return eastOfWest || westOfEast;
            }
            return eastOfWest
                    && westOfEast
                    && sign(p.x.times(west.x.plus(east.x)).plus(p.y.times(west.y.plus(east.y)))) >= 0;
        }

        /** Whether the edge crosses one of the parallels at a longitude of the box. */
        boolean parallelCrosses(Vector a, Vector b) {
            return parallelCrosses(a, b, sinSouth) || parallelCrosses(a, b, sinNorth);
        }

        private boolean parallelCrosses(Vector a, Vector b, DoubleDouble height) {
            Vector n = a.cross(b);
            DoubleDouble nn = n.dot(n);
            // the edge's great circle spanned by its highest direction and the horizontal one
            Vector up = new Vector(
                    minus(DoubleDouble.ZERO, n.x.times(n.z)),
                    minus(DoubleDouble.ZERO, n.y.times(n.z)),
                    n.x.times(n.x).plus(n.y.times(n.y)));
            Vector level = new Vector(n.y.negated(), n.x, DoubleDouble.ZERO);
            DoubleDouble horizontal = level.dot(level);
            // x = up·s + level·t with z = height and length one: up.z s = height, |up|² = horizontal·nn
            if (horizontal.high() == 0) {
                return false;
            }
            DoubleDouble s = quotient(height, horizontal);
            DoubleDouble rest =
                    minus(DoubleDouble.ONE, s.times(s).times(horizontal).times(nn));
            if (sign(rest) < 0) {
                return false;
            }
            DoubleDouble t = sqrt(quotient(rest, horizontal));
            for (DoubleDouble signed : new DoubleDouble[] {t, t.negated()}) {
                Vector x = up.times(s).plus(level.times(signed));
                if (isBetween(a, b, n, x) && containsLongitude(x)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the edge crosses one of the meridians at a latitude of the box. */
        boolean meridianCrosses(Vector a, Vector b) {
            return !box.isAllLongitudes() && (meridianCrosses(a, b, west) || meridianCrosses(a, b, east));
        }

        private boolean meridianCrosses(Vector a, Vector b, Vector equator) {
            Vector n = a.cross(b);
            Vector plane = new Vector(equator.y.negated(), equator.x, DoubleDouble.ZERO);
            Vector crossing = n.cross(plane);
            for (Vector x : new Vector[] {crossing, crossing.times(exact(-1))}) {
                DoubleDouble length = sqrt(x.dot(x));
                if (length.high() > 0
                        && isBetween(a, b, n, x)
                        && sign(x.dot(equator)) >= 0
                        && sign(minus(x.z, sinSouth.times(length))) >= 0
                        && sign(minus(x.z, sinNorth.times(length))) <= 0) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isBetween(Vector a, Vector b, Vector n, Vector x) {
            return sign(a.cross(x).dot(n)) >= 0 && sign(x.cross(b).dot(n)) >= 0;
        }

        private static DoubleDouble quotient(DoubleDouble a, DoubleDouble b) {
            double q = a.high() / b.high();
            DoubleDouble rest = minus(a, b.times(exact(q)));
            return DoubleDouble.sum(q, rest.high() / b.high());
        }
    }

    private record Corner(Vector at) {
        boolean inside(double[] v) {
            for (int i = 0; i < v.length; i += 3) {
                if (sign(at.dot(Vector.of(v, i).cross(Vector.of(v, ConvexPolygon.after(i, v))))) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Exact exact(double[] v, int i) {
        return new Exact(new BigDecimal(v[i]), new BigDecimal(v[i + 1]), new BigDecimal(v[i + 2]));
    }

    private record Exact(BigDecimal x, BigDecimal y, BigDecimal z) {
        BigDecimal dot(Exact o) {
            return x.multiply(o.x).add(y.multiply(o.y)).add(z.multiply(o.z));
        }

        Exact cross(Exact o) {
            return new Exact(
                    y.multiply(o.z).subtract(z.multiply(o.y)),
                    z.multiply(o.x).subtract(x.multiply(o.z)),
                    x.multiply(o.y).subtract(y.multiply(o.x)));
        }
    }
}
