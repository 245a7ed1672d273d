// SPDX-License-Identifier: MIT
package org.butlervo.vosi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a service answers, for its VOSI availability document (VOSI 1.1 section 4).
 *
 * @param available whether it takes valid requests
 * @param upSince since when it does
 * @param downAt when it is next planned to stop
 * @param backAt when it is planned to return
 * @param notes for users
 */
public record Availability(
        boolean available,
        Optional<Instant> upSince,
        Optional<Instant> downAt,
        Optional<Instant> backAt,
        List<String> notes) {
    public Availability {
        notes = List.copyOf(notes);
    }

    /** Working, since then. */
    public static Availability up(Instant since) {
        return new Availability(true, Optional.of(since), Optional.empty(), Optional.empty(), List.of());
    }

    /** Not working, for the reason that the notes give. */
    public static Availability down(String... notes) {
        return new Availability(false, Optional.empty(), Optional.empty(), Optional.empty(), List.of(notes));
    }

    /** The same with a planned interruption. */
    public Availability withPlan(Optional<Instant> newDownAt, Optional<Instant> newBackAt) {
        return new Availability(available, upSince, newDownAt, newBackAt, notes);
    }
}
