// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.util.List;

/**
 * How often fields are visited: the first ones, which are deep, more often than the others.
 *
 * @param visits of each other field
 * @param deepFields how many fields are deep
 * @param deepVisits of each deep field
 * @param wideVisits of each deep field by a second, wide camera, which exists where it does anything
 */
record Visiting(long visits, int deepFields, long deepVisits, long wideVisits) {
    /** Every field as often as the others. */
    static Visiting even(long visits) {
        return new Visiting(visits, 0, visits, 0);
    }

    List<Camera> cameras() {
        return wideVisits > 0 ? List.of(Camera.SMALL, Camera.WIDE) : List.of(Camera.SMALL);
    }

    /** How often the field with that number, from 0, is visited. */
    long of(int field) {
        return field < deepFields ? deepVisits : visits;
    }

    /** How often any field is visited at most. */
    long most() {
        return deepFields > 0 ? Math.max(visits, deepVisits) : visits;
    }
}
