// SPDX-License-Identifier: MIT
package org.butlervo.quantity;

/**
 * A closed interval of real numbers in the unit of its context; either end may be infinite (SIA 2.0 section 2.1, sia2 requirement 3.2 and 3.3).
 *
 * @param min lower bound, inclusive, {@code -Infinity} where open
 * @param max upper bound, inclusive, {@code +Infinity} where open
 */
public record Interval(double min, double max) {
    /** All numbers. */
    public static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Interval {
        if (Double.isNaN(min) || Double.isNaN(max)) {
            throw new IllegalArgumentException("a bound is not a number");
        }
        if (min > max) {
            throw new IllegalArgumentException("the lower bound is above the upper bound");
        }
    }

    /** The interval that holds one value. */
    public static Interval at(double value) {
        return new Interval(value, value);
    }

    /** Whether the value lies inside or on a bound. */
    public boolean contains(double value) {
        return min <= value && value <= max;
    }

    /** Whether the two have at least one number in common. */
    public boolean intersects(Interval other) {
        return intersects(other.min, other.max);
    }

    /** Whether this and the closed interval from {@code otherMin} to {@code otherMax} have at least one number in common. */
    public boolean intersects(double otherMin, double otherMax) {
        return min <= otherMax && otherMin <= max;
    }
}
