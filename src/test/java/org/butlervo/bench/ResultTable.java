// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import java.util.Locale;
import java.util.OptionalDouble;

/** Measurements as a table in Markdown. */
final class ResultTable {
    static final String HEAD = """
            | query | rows | first byte p50 | total p50 | p95 | per second | floor | times floor | peak RSS | peak heap |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            """;
    private static final int MANY_ROWS = 10_000;

    private ResultTable() {}

    static String row(Measured measured) {
        double total = measured.quantile(Asker.Took::totalMillis, 0.5);
        return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        measured.name(),
                        whole(measured.rows()),
                        millis(measured.quantile(Asker.Took::firstByteMillis, 0.5)),
                        millis(total),
                        millis(measured.quantile(Asker.Took::totalMillis, 0.95)),
                        perSecond(measured, total),
                        measured.floorMillis().isPresent()
                                ? millis(measured.floorMillis().getAsDouble())
                                : "",
                        times(total, measured.floorMillis()),
                        measured.peakResident(),
                        measured.peakHeap());
    }

    /** Answers where there are several clients, rows where there are many. */
    private static String perSecond(Measured measured, double totalMillis) {
        if (measured.perSecond().isPresent()) {
            return whole(Math.round(measured.perSecond().getAsDouble()));
        }
        return measured.rows() < MANY_ROWS ? "" : whole(Math.round(measured.rows() / totalMillis * 1000)) + " rows";
    }

    private static String times(double totalMillis, OptionalDouble floorMillis) {
        return floorMillis.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", totalMillis / floorMillis.getAsDouble());
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%,.0f ms", millis);
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
