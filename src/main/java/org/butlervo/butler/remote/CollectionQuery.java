// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * The body of {@code POST query_collection_info}: the collections that are searched where these are named, with the dataset types in them.
 *
 * @param names of collections, in search order
 */
record CollectionQuery(List<String> names) implements Message {
    private static final List<Integer> ALL_TYPES = List.of(1, 2, 3, 4);

    CollectionQuery {
        names = List.copyOf(names);
    }

    @Override
    public JsonObject json() {
        return Json.createObjectBuilder()
                .add("expression", Message.texts(names))
                .add("collection_types", Json.createArrayBuilder(ALL_TYPES))
                .add("flatten_chains", true)
                .add("include_chains", false)
                .add("include_parents", false)
                .add("include_summary", true)
                .add("include_doc", false)
                .add("summary_datasets", JsonValue.NULL)
                .build();
    }
}
