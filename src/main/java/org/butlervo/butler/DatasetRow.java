// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.butlervo.sky.Footprint;
import org.butlervo.table.Cells;

/**
 * One dataset that a query found.
 *
 * @param id the dataset's UUID
 * @param type of the dataset, as its query names it
 * @param run name of its RUN collection; empty where the query did not ask for it
 * @param fields the values of {@link DatasetQuery#fields()}, in that order: Long, Double, String, Boolean or {@link org.butlervo.quantity.Timespan}; null where the repository has none
 * @param footprint its region on the sky; empty where it has none, where the stored one is malformed, or where the query did not ask for it
 * @param fileBytes size of its files together; empty where not recorded or not asked for
 */
public record DatasetRow(
        UUID id, DatasetType type, String run, Cells fields, Optional<Footprint> footprint, OptionalLong fileBytes) {}
