// SPDX-License-Identifier: MIT
package org.butlervo.table;

import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, by position. A cell is null or holds a value of one type; the typed accessors demand that it is not null, so callers ask
 * {@link #isNull} first. Immutable by convention: the array handed over is not copied, for speed, and must not be changed afterwards.
 */
public final class Cells {
    private final @Nullable Object[] values;

    private Cells(@Nullable Object[] values) {
        this.values = values;
    }

    /** Takes over the array; null elements are null cells. */
    public static Cells of(@Nullable Object... values) {
        return new Cells(values);
    }

    public int size() {
        return values.length;
    }

    public boolean isNull(int position) {
        return values[position] == null;
    }

    public String text(int position) {
        return get(position, String.class);
    }

    public long integer(int position) {
        return get(position, Long.class);
    }

    public double real(int position) {
        return get(position, Double.class);
    }

    /**
     * The value of a cell of any type.
     *
     * @throws NullPointerException if the cell is null
     * @throws ClassCastException if it holds another type
     */
    public <T> T get(int position, Class<T> type) {
        Object value = values[position];
        if (value == null) {
            throw new NullPointerException("cell " + position + " is null");
        }
        return type.cast(value);
    }
}
