// SPDX-License-Identifier: MIT
package org.butlervo.demo;

/**
 * How often fields are visited: the first ones, which are deep, more often than the others.
 *
 * @param visits of each other field
 * @param deepFields how many fields are deep
 * @param deepVisits of each deep field
 */
record Visiting(long visits, int deepFields, long deepVisits) {
    /** Every field as often as the others. */
    static Visiting even(long visits) {
        return new Visiting(visits, 0, visits);
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
