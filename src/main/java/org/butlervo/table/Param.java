// SPDX-License-Identifier: MIT
package org.butlervo.table;

import java.util.List;

/**
 * A parameter of a service or of a table, as a VOTable PARAM has it. Texts that do not apply are empty.
 *
 * @param name such as {@code BAND}
 * @param type of its value, or of the value's elements
 * @param arraysize number of elements in VOTable's notation; empty for a scalar; text of any length has {@code *}
 * @param unit in VOUnits syntax
 * @param ucd UCD1+
 * @param utype with its prefix
 * @param xtype of DALI
 * @param value as text; empty where the user fills it in
 * @param description one sentence for users
 * @param domain the values that make sense
 * @param column name of the table's column that the value comes from
 */
public record Param(
        String name,
        DataType type,
        String arraysize,
        String unit,
        String ucd,
        String utype,
        String xtype,
        String value,
        String description,
        Domain domain,
        String column) {
    public Param {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a parameter needs a name");
        }
    }

    /** One named value among those that a parameter accepts; the name may be empty. */
    public record Option(String name, String value) {}

    /** What a parameter accepts: bounds, both inclusive and empty where unknown, and a list of values, empty where it is not closed. */
    public record Domain(String min, String max, List<Option> options) {
        /** Nothing is said about the values. */
        public static final Domain OPEN = new Domain("", "", List.of());

        public Domain {
            options = List.copyOf(options);
        }

        /** Whether nothing is said about the values. */
        public boolean isOpen() {
            return equals(OPEN);
        }
    }

    /** A text without a value. */
    public static Param text(String name) {
        return scalar(name, DataType.TEXT).withArraysize("*");
    }

    /** A scalar without a value. */
    public static Param scalar(String name, DataType type) {
        return new Param(name, type, "", "", "", "", "", "", "", Domain.OPEN, "");
    }

    /** An interval of real numbers without a value (DALI 1.1 section 3.3.3). */
    public static Param interval(String name, String unit) {
        return scalar(name, DataType.DOUBLE)
                .withArraysize("2")
                .withXtype("interval")
                .withUnit(unit);
    }

    public Param withArraysize(String newArraysize) {
        return new Param(name, type, newArraysize, unit, ucd, utype, xtype, value, description, domain, column);
    }

    public Param withUnit(String newUnit) {
        return new Param(name, type, arraysize, newUnit, ucd, utype, xtype, value, description, domain, column);
    }

    public Param withUcd(String newUcd) {
        return new Param(name, type, arraysize, unit, newUcd, utype, xtype, value, description, domain, column);
    }

    public Param withXtype(String newXtype) {
        return new Param(name, type, arraysize, unit, ucd, utype, newXtype, value, description, domain, column);
    }

    public Param withValue(String newValue) {
        return new Param(name, type, arraysize, unit, ucd, utype, xtype, newValue, description, domain, column);
    }

    public Param withDescription(String newDescription) {
        return new Param(name, type, arraysize, unit, ucd, utype, xtype, value, newDescription, domain, column);
    }

    /** With bounds, both inclusive; an empty text where one is unknown. */
    public Param withBounds(String min, String max) {
        return withDomain(new Domain(min, max, domain.options()));
    }

    /** With the list of values that are accepted. */
    public Param withOptions(List<Option> options) {
        return withDomain(new Domain(domain.min(), domain.max(), options));
    }

    /** With a reference to the column of the table that the value comes from. */
    public Param withColumn(String newColumn) {
        return new Param(name, type, arraysize, unit, ucd, utype, xtype, value, description, domain, newColumn);
    }

    private Param withDomain(Domain newDomain) {
        return new Param(name, type, arraysize, unit, ucd, utype, xtype, value, description, newDomain, column);
    }
}
