// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.regex.Pattern;

/** Names of tables and columns, which come from the registry's own metadata, never from a client. */
final class Identifiers {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_$-]*");

    private Identifiers() {}

    /**
     * The name in double quotes.
     *
     * @throws IllegalArgumentException if it has a character that no Butler registry uses in a name
     */
    static String quote(String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a table or column: " + name);
        }
        return '"' + name + '"';
    }
}
