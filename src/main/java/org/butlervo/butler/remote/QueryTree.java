// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * What a query of the Butler server searches.
 *
 * @param dimensions of the query: all that datasets, conditions and results use
 * @param datasets the datasets that rows must have; empty for rows of dimension values alone
 * @param conditions all hold; of the alternatives in each, at least one
 */
record QueryTree(List<String> dimensions, Optional<DatasetSearch> datasets, List<List<Predicate>> conditions) {
    /**
     * A find-first search.
     *
     * @param type name of the dataset type
     * @param collections in search order; the server looks into chains
     * @param dimensions of the type
     */
    record DatasetSearch(String type, List<String> collections, List<String> dimensions) {
        DatasetSearch {
            collections = List.copyOf(collections);
            dimensions = List.copyOf(dimensions);
        }

        private JsonObject json() {
            return Json.createObjectBuilder()
                    .add("collections", Message.texts(collections))
                    .add("dimensions", Message.texts(dimensions))
                    .build();
        }
    }

    QueryTree {
        dimensions = List.copyOf(dimensions);
        conditions = List.copyOf(conditions);
    }

    JsonObject json() {
        JsonObjectBuilder searches = Json.createObjectBuilder();
        datasets.ifPresent(search -> searches.add(search.type(), search.json()));
        JsonArrayBuilder operands = Json.createArrayBuilder();
        for (List<Predicate> alternatives : conditions) {
            operands.add(
                    Message.values(alternatives.stream().map(Predicate::json).toList()));
        }
        return Json.createObjectBuilder()
                .add("dimensions", Message.texts(dimensions))
                .add("datasets", searches)
                .add("any_dataset", JsonValue.NULL)
                .add("data_coordinate_uploads", JsonValue.EMPTY_JSON_OBJECT)
                .add("materializations", JsonValue.EMPTY_JSON_OBJECT)
                .add("predicate", Json.createObjectBuilder().add("operands", operands))
                // a condition on a filter's name makes sense for whatever instrument has it
                .add("validateGovernorConstraints", false)
                .build();
    }
}
