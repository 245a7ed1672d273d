// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.util.ArrayList;
import java.util.List;

/** Where the demonstration cameras look: a few fields, among them one across right ascension 0 and one over the south pole. */
final class DemoSky {
    /** A field that is visited again and again. */
    record Field(String name, double raDeg, double decDeg) {}

    private static final List<Field> NAMED = List.of(
            new Field("Deep South", 53.1, -28.1),
            new Field("Origin", 0.02, -0.4),
            new Field("Polar", 201.0, -89.8),
            new Field("Nebula", 84.1, -5.4),
            new Field("Cluster", 187.7, 12.4));

    /** A filter: its band is its first letter. */
    static final List<String> FILTERS = List.of("u_01", "g_02", "r_03", "i_04", "z_05", "y_06");

    static final double PATCH_WIDTH_DEG = 0.25;
    static final int PATCHES_PER_SIDE = 3;

    private static final double GOLDEN_ANGLE_DEG = 180 * (3 - Math.sqrt(5));

    private DemoSky() {}

    /** So many fields: the named ones first, then others spread evenly over the sky. */
    static List<Field> fields(int count) {
        List<Field> fields = new ArrayList<>(NAMED.subList(0, Math.min(count, NAMED.size())));
        for (int i = fields.size(); i < count; i++) {
            double sine = 1 - (2.0 * i + 1) / count;
            fields.add(new Field("Survey " + i, i * GOLDEN_ANGLE_DEG % 360, Math.toDegrees(Math.asin(sine))));
        }
        return List.copyOf(fields);
    }

    /** How many fields have a name, and are there by default. */
    static int namedFields() {
        return NAMED.size();
    }

    /** Place of the centre of a cell of a square grid along one axis, degrees from the middle of the grid. */
    static double offset(int index, int perSide, double pitchDeg) {
        return (index - (perSide - 1) / 2.0) * pitchDeg;
    }
}
