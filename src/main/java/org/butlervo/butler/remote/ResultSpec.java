// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rows of an answer of the Butler server hold. */
sealed interface ResultSpec {
    JsonObject json();

    private static JsonObjectBuilder common(String type) {
        return Json.createObjectBuilder()
                .add("result_type", type)
                .add("order_by", JsonValue.EMPTY_JSON_ARRAY)
                .add("limit", JsonValue.NULL)
                .add("allow_duplicate_overlaps", false);
    }

    private static JsonObjectBuilder lists(Map<String, List<String>> fields) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        fields.forEach((name, list) -> json.add(name, Message.texts(list)));
        return json;
    }

    /** The records of one dimension element. */
    record DimensionRecords(String element) implements ResultSpec {
        @Override
        public JsonObject json() {
            return common("dimension_record").add("element", element).build();
        }
    }

    /**
     * Rows of columns; {@link RowLayout} tells their order.
     *
     * @param dimensions whose values come first
     * @param dimensionFields fields of dimension records, by element
     * @param datasetFields the dataset type with its fields, found first; empty for rows without a dataset
     */
    record General(
            List<String> dimensions,
            Map<String, List<String>> dimensionFields,
            Optional<Map.Entry<String, List<String>>> datasetFields)
            implements ResultSpec {
        public General {
            dimensions = List.copyOf(dimensions);
            dimensionFields = Map.copyOf(dimensionFields);
        }

        @Override
        public JsonObject json() {
            return common("general")
                    .add("dimensions", Message.texts(dimensions))
                    .add("dimension_fields", lists(dimensionFields))
                    .add(
                            "dataset_fields",
                            lists(datasetFields
                                    .map(entry -> Map.of(entry.getKey(), entry.getValue()))
                                    .orElse(Map.of())))
                    .add("include_dimension_records", false)
                    .add("find_first", datasetFields.isPresent())
                    .build();
        }
    }
}
