// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/**
 * The two slacks of this package, in radians on the sky. Polygon against polygon uses none: it is decided exactly on the given numbers.
 */
final class Tolerance {
    /**
     * Shapes this close touch. Degrees with decimals become unit vectors with an error of up to 2e-15 rad, so shapes that touch on paper are a
     * few times that apart; 1e-14 rad is 2 nanoarcseconds.
     */
    static final double TOUCH_RAD = 1e-14;

    /** Added to a shape when its pixels are collected, so that no rounding can lose a pixel in which {@link #TOUCH_RAD} still finds a touch. */
    static final double ENVELOPE_RAD = 1e-12;

    private Tolerance() {}
}
