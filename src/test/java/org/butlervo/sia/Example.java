// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.butlervo.dali.RequestParameters;

/** One worked example of the sample registries: a request and its right answer. */
record Example(String repo, String id, String why, Map<String, List<String>> parameters, JsonObject expect) {
    static List<Example> readAll(Path file) {
        try {
            return Files.readAllLines(file).stream().map(Example::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example read(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject json = reader.readObject();
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            for (JsonValue pair : json.getJsonArray("params")) {
                JsonArray nameAndValue = pair.asJsonArray();
                parameters
                        .computeIfAbsent(nameAndValue.getString(0), key -> new ArrayList<>())
                        .add(nameAndValue.getString(1));
            }
            return new Example(
                    json.getString("repo"),
                    json.getString("id"),
                    json.getString("why"),
                    parameters,
                    json.getJsonObject("expect"));
        }
    }

    /** The request; one without MAXREC asks for everything. */
    RequestParameters request() {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        all.putIfAbsent("MAXREC", List.of("1000000"));
        return RequestParameters.of(all);
    }

    @Override
    public String toString() {
        return id + ": " + why;
    }
}
