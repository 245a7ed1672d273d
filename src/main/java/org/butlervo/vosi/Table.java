// SPDX-License-Identifier: MIT
package org.butlervo.vosi;

import java.util.List;
import org.butlervo.table.Column;

/**
 * A table that a service gives rows of, for its VOSI tables document (VOSI 1.1 section 5).
 *
 * @param schema that it belongs to
 * @param name with its schema, such as {@code ivoa.ObsCore}
 * @param description for users; may be empty
 * @param utype of the data model; may be empty
 * @param columns in order
 */
public record Table(String schema, String name, String description, String utype, List<Column> columns) {
    public Table {
        columns = List.copyOf(columns);
    }
}
