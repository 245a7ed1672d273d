// SPDX-License-Identifier: MIT
package org.butlervo.table;

/**
 * A column's metadata, as VOTable FIELDs have it. Texts that do not apply are empty.
 *
 * @param name unique within its table
 * @param type what the cells hold
 * @param unit in VOUnits syntax
 * @param ucd UCD1+
 * @param utype with its prefix
 * @param xtype of DALI
 * @param description one sentence for users
 */
public record Column(
        String name, DataType type, String unit, String ucd, String utype, String xtype, String description) {
    public Column {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a column needs a name");
        }
    }
}
