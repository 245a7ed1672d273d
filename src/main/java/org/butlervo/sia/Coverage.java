// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.butlervo.obscore.ObsCoreRow;
import org.butlervo.quantity.Interval;

/**
 * What a look at a repository found out about its data, for people and programs that want to know what to ask for.
 *
 * @param instruments names
 * @param timeMjd from the first observation to the last, MJD in UTC
 * @param fovDeg diameters of the sampled footprints, degrees
 * @param samples some rows of each dataset type
 */
public record Coverage(
        Set<String> instruments, Optional<Interval> timeMjd, Optional<Interval> fovDeg, List<ObsCoreRow> samples) {
    /** Nothing is known yet. */
    public static final Coverage UNKNOWN = new Coverage(Set.of(), Optional.empty(), Optional.empty(), List.of());

    public Coverage {
        instruments = Set.copyOf(instruments);
        samples = List.copyOf(samples);
    }
}
