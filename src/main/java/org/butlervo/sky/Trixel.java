// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.List;

/**
 * A spherical triangle of the hierarchical triangular mesh.
 *
 * @param id its number: 8 to 15 for a root, then two bits per level
 * @param triangle its three vertices, counter-clockwise
 */
record Trixel(long id, ConvexPolygon triangle) {

    /** The roots 8 to 15: S0 to S3, N0 to N3. */
    static final List<Trixel> ROOTS = List.of(
            root(8, 1, 0, 0, 0, 0, -1, 0, 1, 0),
            root(9, 0, 1, 0, 0, 0, -1, -1, 0, 0),
            root(10, -1, 0, 0, 0, 0, -1, 0, -1, 0),
            root(11, 0, -1, 0, 0, 0, -1, 1, 0, 0),
            root(12, 1, 0, 0, 0, 0, 1, 0, -1, 0),
            root(13, 0, -1, 0, 0, 0, 1, -1, 0, 0),
            root(14, -1, 0, 0, 0, 0, 1, 0, 1, 0),
            root(15, 0, 1, 0, 0, 0, 1, 1, 0, 0));

    private static Trixel root(long id, double... xyz) {
        return new Trixel(id, ConvexPolygon.ofTrusted(xyz));
    }

    /** The four quarters in the order of their numbers; number 3 is the one in the middle. */
    List<Trixel> children() {
        double[] v = triangle.xyz();
        UnitVector m01 = middle(v, 0, 3);
        UnitVector m12 = middle(v, 3, 6);
        UnitVector m20 = middle(v, 6, 0);
        return List.of(
                child(0, v, m01, m12, m20),
                child(1, v, m01, m12, m20),
                child(2, v, m01, m12, m20),
                child(3, v, m01, m12, m20));
    }

    /** The quarter that holds a point of this trixel; a border belongs to the lowest number. */
    Trixel childAt(UnitVector point) {
        List<Trixel> children = children();
        for (int number = 0; number < 3; number++) {
            if (isOnInnerSide(point, children.get(number).triangle.xyz())) {
                return children.get(number);
            }
        }
        return children.get(3);
    }

    /** A corner quarter's border to the middle one runs from its second to its third vertex. */
    private static boolean isOnInnerSide(UnitVector p, double[] v) {
        return Orientation.sign(p.x(), p.y(), p.z(), v[3], v[4], v[5], v[6], v[7], v[8]) >= 0;
    }

    private Trixel child(int number, double[] v, UnitVector m01, UnitVector m12, UnitVector m20) {
        UnitVector first = number == 3 ? m12 : new UnitVector(v[3 * number], v[3 * number + 1], v[3 * number + 2]);
        UnitVector second = number == 0 ? m01 : number == 1 ? m12 : m20;
        UnitVector third = number == 0 ? m20 : number == 2 ? m12 : m01;
        return new Trixel(
                4 * id + number, ConvexPolygon.ofTrusted(ConvexPolygon.flatten(List.of(first, second, third))));
    }

    private static UnitVector middle(double[] v, int i, int j) {
        return UnitVector.normalized(v[i] + v[j], v[i + 1] + v[j + 1], v[i + 2] + v[j + 2]);
    }
}
