// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.List;
import org.butlervo.butler.Universe;

/**
 * What statements must know of the registry that they read.
 *
 * @param universe of its dimensions
 * @param dialect of its database
 * @param recordsTables tables of the datastores' file records, in search order
 */
record Registry(Universe universe, Dialect dialect, List<String> recordsTables) {
    Registry {
        recordsTables = List.copyOf(recordsTables);
    }
}
