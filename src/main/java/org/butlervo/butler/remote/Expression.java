// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Base64;
import java.util.UUID;
import org.butlervo.quantity.Timespan;
import org.butlervo.sky.Region;
import org.butlervo.sky.RegionCodec;

/** A column or a literal in a predicate of the Butler server's query language. */
sealed interface Expression {
    JsonObject json();

    private static JsonObjectBuilder of(String type) {
        return Json.createObjectBuilder().add("expression_type", type);
    }

    /** The value of a dimension in the data ID. */
    record DimensionKey(String dimension) implements Expression {
        @Override
        public JsonObject json() {
            return of("dimension_key").add("dimension", dimension).build();
        }
    }

    /** A field of a dimension record. */
    record ElementField(String element, String field) implements Expression {
        @Override
        public JsonObject json() {
            return of("dimension_field")
                    .add("element", element)
                    .add("field", field)
                    .build();
        }
    }

    /** A field of a dataset, such as {@code dataset_id}. */
    record DatasetField(String type, String field) implements Expression {
        @Override
        public JsonObject json() {
            return of("dataset_field")
                    .add("dataset_type", type)
                    .add("field", field)
                    .build();
        }
    }

    record IntegerLiteral(long value) implements Expression {
        @Override
        public JsonObject json() {
            return of("int").add("value", value).build();
        }
    }

    /** A finite number. */
    record RealLiteral(double value) implements Expression {
        @Override
        public JsonObject json() {
            return of("float").add("value", value).build();
        }
    }

    record TextLiteral(String value) implements Expression {
        @Override
        public JsonObject json() {
            return of("string").add("value", value).build();
        }
    }

    record UuidLiteral(UUID value) implements Expression {
        @Override
        public JsonObject json() {
            return of("uuid").add("value", value.toString()).build();
        }
    }

    record TimespanLiteral(Timespan value) implements Expression {
        @Override
        public JsonObject json() {
            return of("timespan")
                    .add("begin_nsec", value.beginNanos())
                    .add("end_nsec", value.endNanos())
                    .build();
        }
    }

    record RegionLiteral(Region value) implements Expression {
        @Override
        public JsonObject json() {
            return of("region")
                    .add("encoded", Base64.getEncoder().encodeToString(RegionCodec.encode(value)))
                    .build();
        }
    }
}
