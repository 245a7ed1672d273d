// SPDX-License-Identifier: MIT
package org.butlervo.config;

import static org.butlervo.config.SettingValues.PREFIX;

import java.time.Instant;
import java.util.Optional;

/**
 * When the operator plans to stop the service ({@code butlervo.availability.…}), for the availability documents.
 *
 * @param downAt when it stops
 * @param backAt when it returns; after {@code downAt}
 * @param note why, for users
 */
public record PlannedOutage(Optional<Instant> downAt, Optional<Instant> backAt, Optional<String> note) {
    private static final String ACCEPTED = "a time in UTC such as 2026-11-21T08:00:00Z";

    public PlannedOutage {
        if (downAt.isPresent() && backAt.isPresent() && !downAt.get().isBefore(backAt.get())) {
            throw new IllegalArgumentException("the service returns after it stops");
        }
    }

    static PlannedOutage read(SettingValues values) {
        Optional<Instant> downAt = values.value(PREFIX + "availability.down-at", Instant::parse, ACCEPTED);
        Optional<Instant> backAt = values.value(PREFIX + "availability.back-at", Instant::parse, ACCEPTED);
        Optional<String> note = values.text(PREFIX + "availability.note");
        if (downAt.isPresent() && backAt.isPresent() && !downAt.get().isBefore(backAt.get())) {
            values.problem(PREFIX + "availability.back-at is not after " + PREFIX + "availability.down-at");
            return new PlannedOutage(Optional.empty(), Optional.empty(), note);
        }
        return new PlannedOutage(downAt, backAt, note);
    }

    /** Whether the service is stopped at that time. */
    public boolean covers(Instant time) {
        return downAt.filter(down -> !time.isBefore(down)).isPresent()
                && backAt.map(time::isBefore).orElse(true);
    }
}
