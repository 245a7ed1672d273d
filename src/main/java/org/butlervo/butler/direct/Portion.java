// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.List;

/**
 * Some of the datasets that a search finds.
 *
 * @param search found them
 * @param datasets in the order in which the database gave them
 */
record Portion(TypeSearch search, List<FoundDataset> datasets) {
    Portion {
        datasets = List.copyOf(datasets);
    }
}
