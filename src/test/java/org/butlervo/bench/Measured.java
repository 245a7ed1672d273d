// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of one query.
 *
 * @param name of the query
 * @param rows of its answer
 * @param times of each time that it was asked
 * @param perSecond answers a second, where several clients asked side by side
 * @param floorMillis the same rows by one statement; empty where that cannot be known
 * @param peakResident memory of the server; empty where that cannot be known
 * @param peakHeap of the server; empty where that cannot be known
 */
record Measured(
        String name,
        long rows,
        List<Asker.Took> times,
        OptionalDouble perSecond,
        OptionalDouble floorMillis,
        String peakResident,
        String peakHeap) {
    Measured {
        times = List.copyOf(times);
    }

    double quantile(ToDoubleFunction<Asker.Took> what, double share) {
        return Quantile.of(times.stream().mapToDouble(what).toArray(), share);
    }
}
