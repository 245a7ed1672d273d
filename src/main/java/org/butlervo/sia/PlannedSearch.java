// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import org.butlervo.butler.DatasetQuery;
import org.butlervo.obscore.DatasetTypeMapping;

/**
 * One search of a plan and what makes ObsCore rows of what it finds.
 *
 * @param query brings the fields that the mapping wants
 */
record PlannedSearch(DatasetQuery query, DatasetTypeMapping mapping) {}
