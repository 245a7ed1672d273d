// SPDX-License-Identifier: MIT
package org.butlervo.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The file of request lines that a server writes ({@code butlervo.requests.log}). */
record RequestLines(Path file) {
    /** An empty file in the folder of the integration tests. */
    static RequestLines empty(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "it"));
            Path file = folder.resolve(name + "-requests.json").toAbsolutePath();
            Files.deleteIfExists(file);
            return new RequestLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonObject> all() {
        return text().lines()
                .map(line -> Json.createReader(new StringReader(line)).readObject())
                .toList();
    }

    /** The line of the request with the id; the line is written just after the client has its answer. */
    JsonObject of(String id, Server server) {
        for (int attempt = 0; attempt < 100; attempt++) {
            for (JsonObject line : all()) {
                if (line.getString("id").equals(id)) {
                    return line;
                }
            }
            server.waitFor(Duration.ofMillis(100));
        }
        throw new AssertionError("no line of request " + id + " in\n" + text());
    }
}
