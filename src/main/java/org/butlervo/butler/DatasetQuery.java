// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import java.util.List;
import java.util.Set;

/**
 * A search for the datasets of one type: find-first over the collections, chains flattened, each dataset at most once.
 *
 * @param type of the datasets
 * @param collections names, searched in this order
 * @param constraints all of them hold for every wanted dataset
 * @param fields the dimension values and record fields that each row brings; a field that the type's data ID does not have stays null
 * @param extras what else each row brings
 */
public record DatasetQuery(
        DatasetType type,
        List<String> collections,
        List<Constraint> constraints,
        List<DimensionField> fields,
        Set<Extra> extras) {
    /** What a row brings beside its fields, where asked for. */
    public enum Extra {
        RUN,
        REGION,
        FILE_BYTES
    }

    public DatasetQuery {
        collections = List.copyOf(collections);
        constraints = List.copyOf(constraints);
        fields = List.copyOf(fields);
        extras = Set.copyOf(extras);
    }
}
