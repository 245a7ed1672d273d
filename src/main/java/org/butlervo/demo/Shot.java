// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.util.Optional;
import org.butlervo.quantity.Timespan;
import org.jspecify.annotations.Nullable;

/**
 * One opening of the shutter. Among the first ones are those that real repositories surprise with.
 *
 * @param number in the survey, from 0
 * @param night number of the night, from 0
 * @param dayObs the night as YYYYMMDD
 * @param sequence number in the night, from 1
 * @param type "science", "bias" or "dark"
 * @param filter physical filter
 * @param target null where none is known
 * @param seconds exposure time; null where it is not known
 * @param timespan between opening and closing
 * @param plane where the telescope points
 */
record Shot(
        long number,
        long night,
        long dayObs,
        long sequence,
        String type,
        String filter,
        @Nullable String target,
        @Nullable Double seconds,
        Timespan timespan,
        TangentPlane plane) {
    static final long WITHOUT_TARGET_AND_TIME = 0;
    static final long WITHOUT_END = 1;
    private static final long WITH_DETECTOR_WITHOUT_REGION = 2;
    private static final long WITH_CIRCLE = 3;
    private static final long WITHOUT_VISIT = 5;
    private static final long IN_TWO_VISITS = 6;

    /** Number of the exposure, and of the visit that it makes alone. */
    long id() {
        return dayObs * 100_000 + sequence;
    }

    String name(Camera camera) {
        return "%s_O_%d_%06d".formatted(camera.exposurePrefix(), dayObs, sequence);
    }

    String object() {
        return Optional.ofNullable(target).orElse("unknown");
    }

    boolean isOnSky() {
        return type.equals("science");
    }

    boolean hasVisit() {
        return isOnSky() && number != WITHOUT_VISIT;
    }

    boolean hasTwoVisits() {
        return number == IN_TWO_VISITS;
    }

    boolean hasRegion(int detector) {
        return number != WITH_DETECTOR_WITHOUT_REGION || detector != 3;
    }

    boolean isCircle(int detector) {
        return number == WITH_CIRCLE && detector == 1;
    }
}
