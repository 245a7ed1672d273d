// SPDX-License-Identifier: MIT
package org.butlervo.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything about an answer except its rows, whatever the format: what a service says once and each format shows as far as it can.
 *
 * @param name of the table, such as {@code ivoa.ObsCore}
 * @param utype of the table; may be empty
 * @param description of the answer, for users; may be empty
 * @param columns at least one, names unique
 * @param infos facts about the answer, in order
 * @param warnings for users, such as a parameter that was not understood
 * @param services how to call this service and those that go with the rows
 */
public record TableDocument(
        String name,
        String utype,
        String description,
        List<Column> columns,
        List<Info> infos,
        List<String> warnings,
        List<ServiceDescriptor> services) {
    public TableDocument {
        columns = List.copyOf(columns);
        infos = List.copyOf(infos);
        warnings = List.copyOf(warnings);
        services = List.copyOf(services);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs a column");
        }
        requireUniqueNames(columns);
    }

    private static void requireUniqueNames(List<Column> columns) {
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("two columns are called " + column.name());
            }
        }
    }
}
