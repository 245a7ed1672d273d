// SPDX-License-Identifier: MIT
package org.butlervo.table;

/**
 * A fact about an answer, as a VOTable INFO has it. Texts that do not apply are empty.
 *
 * @param name such as {@code standardID}
 * @param value its machine-readable value
 * @param ucd UCD1+
 * @param text more for users
 */
public record Info(String name, String value, String ucd, String text) {
    public Info {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an info needs a name");
        }
    }

    /** A fact with a name and a value only. */
    public static Info of(String name, String value) {
        return new Info(name, value, "", "");
    }
}
