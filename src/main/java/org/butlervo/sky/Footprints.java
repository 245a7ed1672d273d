// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.Optional;

/** Makes footprints of the regions of rows, one after the other: neighbours that share their region object share the footprint. Not thread-safe. */
public final class Footprints {
    private Optional<Footprint> last = Optional.empty();

    /** The footprint of the next row's region, if it has one. */
    public Optional<Footprint> of(Optional<Region> region) {
        if (region.isEmpty()) {
            return Optional.empty();
        }
        Region next = region.get();
        if (last.filter(before -> before.region() == next).isEmpty()) {
            last = Optional.of(new Footprint(next));
        }
        return last;
    }
}
