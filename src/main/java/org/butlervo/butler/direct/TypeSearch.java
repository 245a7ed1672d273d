// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.List;
import java.util.Optional;
import org.butlervo.butler.Constraint;
import org.butlervo.butler.DatasetQuery;

/**
 * A query that has found its type and collections in the registry.
 *
 * @param query as it was asked
 * @param type of the datasets
 * @param collections keys, in search order; at least one
 */
record TypeSearch(DatasetQuery query, RegisteredType type, List<Long> collections) {
    TypeSearch {
        collections = List.copyOf(collections);
        if (collections.isEmpty()) {
            throw new IllegalArgumentException("a search needs a collection");
        }
    }

    /** The first constraint of a kind. */
    <C extends Constraint> Optional<C> constraint(Class<C> kind) {
        return query.constraints().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
