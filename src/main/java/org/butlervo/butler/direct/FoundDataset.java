// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.butlervo.sky.Footprint;

/**
 * A dataset as the tags table has it, before its dimension records are looked up.
 *
 * @param search found it
 * @param id of the dataset
 * @param key values of the type's required dimensions, in their order
 * @param run name of its RUN collection, empty where nobody asked
 * @param footprint where it has one and somebody asked
 * @param fileBytes where recorded and somebody asked
 */
record FoundDataset(
        TypeSearch search,
        UUID id,
        List<Object> key,
        String run,
        Optional<Footprint> footprint,
        OptionalLong fileBytes) {}
