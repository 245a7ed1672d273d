// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import java.util.Arrays;

/** Quantiles of measured values. */
final class Quantile {
    private Quantile() {}

    /** The value below which that share of the values lies, nearest rank. */
    static double of(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
