// SPDX-License-Identifier: MIT
package org.butlervo.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The leap-second table: how far TAI is ahead of UTC on each day. A day that ends with a leap second has 86 401 seconds of equal length, all
 * others have 86 400. Before the first line of the table (1972, when leap seconds began) the difference of that line holds, although the true one
 * drifted from 8.0 s in 1970 to 9.9 s: so the scale has no gaps and stays monotone, and is less than 2.1 s off in those two years. Immutable.
 */
final class LeapSeconds {
    static final long NANOS_PER_SECOND = 1_000_000_000L;
    static final long NANOS_PER_DAY = 86_400 * NANOS_PER_SECOND;
    /** Modified Julian Date of 1970-01-01. */
    static final int MJD_OF_1970 = 40_587;

    static final LeapSeconds TABLE = load("leap-seconds.dat");

    private final int count;
    /** UTC days since 1970-01-01 from which each offset holds. */
    private final long[] days;
    /** TAI-UTC. */
    private final long[] offsetNanos;
    /** TAI nanoseconds at the beginning of those days. */
    private final long[] startNanos;

    private LeapSeconds(List<String> lines) {
        count = lines.size();
        days = new long[count];
        offsetNanos = new long[count];
        startNanos = new long[count];
        for (int i = 0; i < count; i++) {
            String[] numbers = lines.get(i).split("\\s+", -1);
            days[i] = (long) Double.parseDouble(numbers[0]) - MJD_OF_1970;
            offsetNanos[i] = Long.parseLong(numbers[numbers.length - 1]) * NANOS_PER_SECOND;
            startNanos[i] = days[i] * NANOS_PER_DAY + offsetNanos[i];
            if (i > 0 && days[i] <= days[i - 1]) {
                throw new IllegalArgumentException("the leap-second table is out of order at: " + lines.get(i));
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException("the leap-second table is empty");
        }
    }

    /**
     * Reads a table in the format that its resource describes.
     *
     * @throws IllegalArgumentException if the table is empty, out of order or holds something else
     */
    static LeapSeconds read(Reader reader) {
        return new LeapSeconds(new BufferedReader(reader)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList());
    }

    private static LeapSeconds load(String resource) {
        try (InputStream stream = LeapSeconds.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return read(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The UTC day and time of an instant. */
    DayTime utc(long taiNanos) {
        int line = count - 1;
        while (line > 0 && taiNanos < startNanos[line]) {
            line--;
        }
        long utcNanos = taiNanos - offsetNanos[line];
        long day = Math.min(Math.floorDiv(utcNanos, NANOS_PER_DAY), lastDay(line));
        return new DayTime(day, utcNanos - day * NANOS_PER_DAY, nanosIn(day, line));
    }

    /** TAI nanoseconds since 1970 TAI of a fraction, 0 up to 1, of a UTC day, counted from 1970-01-01. */
    long taiNanos(long day, double fraction) {
        int line = count - 1;
        while (line > 0 && day < days[line]) {
            line--;
        }
        return day * NANOS_PER_DAY + offsetNanos[line] + Math.round(fraction * nanosIn(day, line));
    }

    private long lastDay(int line) {
        return line + 1 < count ? days[line + 1] - 1 : Long.MAX_VALUE;
    }

    private long nanosIn(long day, int line) {
        return day == lastDay(line) ? NANOS_PER_DAY + offsetNanos[line + 1] - offsetNanos[line] : NANOS_PER_DAY;
    }
}
