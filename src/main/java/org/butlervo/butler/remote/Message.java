// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collection;

/** The body of a request to a Butler server. */
interface Message {
    /** The body as the protocol spells it. */
    JsonObject json();

    /** A JSON array of texts. */
    static JsonArrayBuilder texts(Collection<String> texts) {
        return Json.createArrayBuilder(texts);
    }

    /** A JSON array of values. */
    static JsonArrayBuilder values(Collection<? extends JsonValue> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array;
    }
}
