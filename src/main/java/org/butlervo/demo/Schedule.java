// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.butlervo.quantity.Timespan;
import org.butlervo.sky.UnitVector;
import org.jspecify.annotations.Nullable;

/** Says what is observed next: night after night, one shot every 40 seconds. */
final class Schedule {
    private static final LocalDate FIRST_NIGHT = LocalDate.of(2025, 4, 1);
    private static final long FIRST_NIGHT_NANOS = 1_743_465_600_000_000_000L;
    private static final long DAY_NANOS = 86_400_000_000_000L;
    private static final long DUSK_NANOS = DAY_NANOS / 2;
    private static final long CADENCE_NANOS = 40_000_000_000L;
    private static final int PER_NIGHT = 400;
    private static final double DITHER_DEG = 0.02;

    private final SplittableRandom random;
    private long count;

    Schedule(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The time of a night, from noon to noon. */
    static Timespan night(long night) {
        long begin = FIRST_NIGHT_NANOS + night * DAY_NANOS;
        return new Timespan(begin, begin + DAY_NANOS);
    }

    /** The next shot, of a field. */
    Shot science(DemoSky.Field field) {
        double seconds = random.nextInt(4) == 0 ? 15.0 : 30.0;
        boolean isUnknown = count == Shot.WITHOUT_TARGET_AND_TIME;
        return next(
                "science",
                DemoSky.FILTERS.get((int) (count * 7 % DemoSky.FILTERS.size())),
                isUnknown ? null : field.name(),
                isUnknown ? null : seconds,
                timespan(seconds),
                dithered(field));
    }

    /** The next shot, with the dome closed: of no field. */
    Shot calibration(String type, double seconds) {
        return next(type, "empty", null, seconds, timespan(seconds), new TangentPlane(0, 0, 0));
    }

    /** When the next shot is taken; even one that exposes for no time takes a second. */
    private Timespan timespan(double seconds) {
        long dusk = night(count / PER_NIGHT).beginNanos() + DUSK_NANOS;
        long begin = dusk + count % PER_NIGHT * CADENCE_NANOS;
        return new Timespan(
                begin, count == Shot.WITHOUT_END ? Timespan.MAX_NANOS : begin + Math.round(Math.max(1, seconds) * 1e9));
    }

    private Shot next(
            String type,
            String filter,
            @Nullable String target,
            @Nullable Double seconds,
            Timespan timespan,
            TangentPlane plane) {
        long number = count++;
        long night = number / PER_NIGHT;
        String date = FIRST_NIGHT.plusDays(night).format(DateTimeFormatter.BASIC_ISO_DATE);
        return new Shot(
                number,
                night,
                Long.parseLong(date),
                number % PER_NIGHT + 1,
                type,
                filter,
                target,
                seconds,
                timespan,
                plane);
    }

    /** Each visit points a little elsewhere, and turns the camera. */
    private TangentPlane dithered(DemoSky.Field field) {
        TangentPlane plane = new TangentPlane(field.raDeg(), field.decDeg(), 0);
        UnitVector pointing =
                plane.sky(random.nextDouble(-DITHER_DEG, DITHER_DEG), random.nextDouble(-DITHER_DEG, DITHER_DEG));
        return new TangentPlane(pointing.raDeg(), pointing.decDeg(), random.nextDouble(0, 360));
    }
}
