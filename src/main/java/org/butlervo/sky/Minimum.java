// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.function.DoubleUnaryOperator;

/** The least value of a function with few, wide valleys: sampled finely, then refined in every valley by golden section. */
final class Minimum {
    private static final int SAMPLES = 1024;

    /** 0.618 to this power is below the resolution of a double. */
    private static final int STEPS = 80;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private Minimum() {}

    static double of(DoubleUnaryOperator function, double from, double to) {
        double[] values = new double[SAMPLES + 1];
        for (int i = 0; i <= SAMPLES; i++) {
            values[i] = function.applyAsDouble(at(from, to, i));
        }
        double least = Math.min(values[0], values[SAMPLES]);
        for (int i = 0; i <= SAMPLES; i++) {
            boolean valley = (i == 0 || values[i] <= values[i - 1]) && (i == SAMPLES || values[i] <= values[i + 1]);
            if (valley) {
                double left = at(from, to, Math.max(0, i - 1));
                double right = at(from, to, Math.min(SAMPLES, i + 1));
                least = Math.min(least, goldenSection(function, left, right));
            }
        }
        return least;
    }

    private static double at(double from, double to, int sample) {
        return from + (to - from) * sample / SAMPLES;
    }

    private static double goldenSection(DoubleUnaryOperator function, double from, double to) {
        double left = from;
        double right = to;
        double p = right - GOLDEN * (right - left);
        double q = left + GOLDEN * (right - left);
        double atP = function.applyAsDouble(p);
        double atQ = function.applyAsDouble(q);
        double least = Math.min(atP, atQ);
        for (int step = 0; step < STEPS && p < q; step++) {
            if (atP <= atQ) {
                right = q;
                q = p;
                atQ = atP;
                p = right - GOLDEN * (right - left);
                atP = function.applyAsDouble(p);
            } else {
                left = p;
                p = q;
                atP = atQ;
                q = left + GOLDEN * (right - left);
                atQ = function.applyAsDouble(q);
            }
            least = Math.min(least, Math.min(atP, atQ));
        }
        return least;
    }
}
