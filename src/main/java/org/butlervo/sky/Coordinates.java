// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.ArrayList;
import java.util.List;

/** Lists of longitude and latitude in degrees, as polygons are given. */
final class Coordinates {
    private Coordinates() {}

    /** @throws IllegalArgumentException for an odd count or a coordinate that is none */
    static List<UnitVector> vertices(double[] raDec) {
        if (raDec.length % 2 != 0) {
            throw new IllegalArgumentException("polygon has " + raDec.length
                    + " numbers; accepted: pairs of longitude and latitude, three pairs at least");
        }
        List<UnitVector> vertices = new ArrayList<>(raDec.length / 2);
        for (int i = 0; i < raDec.length; i += 2) {
            vertices.add(UnitVector.fromDegrees(raDec[i], raDec[i + 1]));
        }
        return vertices;
    }
}
