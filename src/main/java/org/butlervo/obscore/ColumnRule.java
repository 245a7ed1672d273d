// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import org.jspecify.annotations.Nullable;

/**
 * How a column is filled in the rows of one dataset type: what the planner is told about it, and the cells, which keep that word.
 *
 * @param source for the planner
 * @param cells for the rows
 */
record ColumnRule(ColumnSource source, CellSource cells) {
    static final ColumnRule ABSENT = new ColumnRule(new ColumnSource.Absent(), row -> null);

    static ColumnRule constant(Object value) {
        return new ColumnRule(new ColumnSource.Constant(value), row -> value);
    }

    /** A rule for cells of which nothing is known beforehand. */
    static ColumnRule computed(CellSource cells) {
        return new ColumnRule(ColumnSource.Computed.SOMEHOW, cells);
    }

    /** This rule's cell, or where that is null the other's. */
    ColumnRule orElse(ColumnRule other) {
        if (source instanceof ColumnSource.Constant || other.source instanceof ColumnSource.Absent) {
            return this;
        }
        if (source instanceof ColumnSource.Absent) {
            return other;
        }
        return computed(row -> {
            @Nullable Object cell = cells.cell(row);
            return cell == null ? other.cells.cell(row) : cell;
        });
    }
}
