// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** The body of {@code POST query/execute}. */
record ExecuteQuery(QueryTree tree, ResultSpec result) implements Message {
    @Override
    public JsonObject json() {
        return Json.createObjectBuilder()
                .add(
                        "query",
                        Json.createObjectBuilder()
                                .add("tree", tree.json())
                                .add(
                                        "default_data_id",
                                        Json.createObjectBuilder()
                                                .add("dataId", JsonValue.EMPTY_JSON_OBJECT)
                                                .add("records", JsonValue.EMPTY_JSON_OBJECT))
                                .add("additional_query_inputs", JsonValue.EMPTY_JSON_ARRAY))
                .add("result_spec", result.json())
                .build();
    }
}
