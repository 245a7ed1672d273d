// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.Optional;
import java.util.UUID;
import org.butlervo.sky.Footprint;
import org.butlervo.table.Cells;

/**
 * One dataset seen through ObsCore. Immutable.
 *
 * @param id the dataset's UUID
 * @param cells by the columns of the {@link ObsCoreSchema}
 * @param footprint with the exact region, of which {@code s_region} is the text
 */
public record ObsCoreRow(UUID id, Cells cells, Optional<Footprint> footprint) {}
