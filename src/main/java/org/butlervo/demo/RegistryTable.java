// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.util.List;

/**
 * One table of a Butler registry.
 *
 * @param columns in order
 * @param key names of the primary key's columns
 * @param uniques further unique combinations
 * @param indexes combinations that are looked up
 * @param references to other tables
 */
record RegistryTable(
        String name,
        List<Column> columns,
        List<String> key,
        List<List<String>> uniques,
        List<List<String>> indexes,
        List<Reference> references) {
    RegistryTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        references = List.copyOf(references);
    }

    /** What a column holds, by the names in the schema's resource. */
    record Column(String name, String type, boolean isRequired) {
        boolean isTimespan() {
            return type.equals("range");
        }

        /** The length of a short text; 0 for other types. */
        int length() {
            return type.startsWith("string") ? Integer.parseInt(type.substring("string".length())) : 0;
        }
    }

    /** A foreign key; {@code cascades} where deleting the other row deletes this one. */
    record Reference(List<String> columns, String table, List<String> otherColumns, boolean cascades) {}
}
