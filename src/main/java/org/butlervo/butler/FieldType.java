// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import java.util.Optional;

/** The type of a field of a dimension record. */
public enum FieldType {
    /** A Long. */
    INTEGER,
    /** A Double. */
    REAL,
    /** A String. */
    TEXT,
    /** A Boolean. */
    FLAG,
    /** A {@link org.butlervo.quantity.Timespan}. */
    TIMESPAN;

    /** The type of that name in the universe's JSON; empty for types that no query reads. */
    public static Optional<FieldType> named(String name) {
        return switch (name) {
            case "int" -> Optional.of(INTEGER);
            case "float" -> Optional.of(REAL);
            case "string", "hash" -> Optional.of(TEXT);
            case "bool" -> Optional.of(FLAG);
            default -> Optional.empty();
        };
    }
}
