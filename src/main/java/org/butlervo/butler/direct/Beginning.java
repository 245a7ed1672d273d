// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.butlervo.butler.DimensionElement;

/** Where a search begins; everything else is looked up from there by key. */
sealed interface Beginning {
    /** At every dataset of the type. */
    record Tags() implements Beginning {}

    /** At the wanted datasets. */
    record Ids(Set<UUID> ids) implements Beginning {}

    /** At the records of a required dimension, which a constraint narrows. */
    record Records(DimensionElement element) implements Beginning {}

    /** At the keys of regions that are already known to lie at the wanted place. */
    record Regions(List<RegionKey> keys) implements Beginning {
        public Regions {
            keys = List.copyOf(keys);
        }
    }
}
