// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Asks a Butler server and reads what it says. One client for all requests; redirects are not followed, so that no token goes anywhere else. Thread-safe. */
final class ButlerServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final RemoteSettings settings;
    private final StreamSlots slots;
    private final ServerProtocol.Client api;
    private final Attempts attempts;

    ButlerServer(RemoteSettings settings, StreamSlots slots) {
        this.settings = settings;
        this.slots = slots;
        this.attempts = new Attempts(settings.patience());
        this.api = RestClientBuilder.newBuilder()
                .baseUri(settings.url())
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .property("microprofile.rest.client.disable.default.mapper", true)
                .register(new MessageWriter())
                .build(ServerProtocol.Client.class);
    }

    /** Asks for a sign of life, which needs no token. */
    void check() {
        try (Response response = new Attempts(Duration.ZERO).of(api::configuration)) {
            object(response);
        }
    }

    String universe(Caller caller) {
        return read(caller, api::universe).getJsonObject("universe").toString();
    }

    /** The definition of a dataset type; empty where there is none of that name. */
    Optional<JsonObject> datasetType(Caller caller, String name) {
        return unlessMissing(caller, "missing_dataset_type", (bearer, id) -> api.datasetType(bearer, id, name))
                .map(answer -> answer.getJsonObject("dataset_type"));
    }

    /** What the server tells of the collections; empty where one of them does not exist for the caller. */
    Optional<JsonObject> collections(Caller caller, CollectionQuery query) {
        return unlessMissing(caller, "missing_collection", (bearer, id) -> api.collections(bearer, id, query));
    }

    /** Where the files of datasets are, and how large. */
    JsonObject files(Caller caller, FileTransfer transfer) {
        return read(caller, (bearer, id) -> api.files(bearer, id, transfer));
    }

    /** Slots for that many queries at the same time. */
    StreamSlots.Taken slots(Caller caller, int count) {
        return slots.take(caller, count, settings.patience());
    }

    /** Opens a query, for which the caller has a slot. Whoever opened it closes it. */
    AnswerLines execute(Caller caller, ExecuteQuery query) {
        Response response = attempts.of(() -> api.execute(caller.authorization(), id(), query));
        if (response.getStatus() != OK) {
            try (response) {
                throw ServerFaults.of(response);
            }
        }
        return AnswerLines.of(response, settings.totalTimeout());
    }

    private JsonObject read(Caller caller, BiFunction<String, String, Response> request) {
        try (Response response = attempts.of(() -> request.apply(caller.authorization(), id()))) {
            return object(response);
        }
    }

    private Optional<JsonObject> unlessMissing(
            Caller caller, String errorType, BiFunction<String, String, Response> request) {
        try (Response response = attempts.of(() -> request.apply(caller.authorization(), id()))) {
            if (response.getStatus() == UNPROCESSABLE) {
                String said = ServerFaults.text(response);
                if (ServerFaults.errorType(said).filter(errorType::equals).isPresent()) {
                    return Optional.empty();
                }
            }
            return Optional.of(object(response));
        }
    }

    private static JsonObject object(Response response) {
        if (response.getStatus() != OK) {
            throw ServerFaults.of(response);
        }
        try (InputStream in = response.readEntity(InputStream.class);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (JsonException | IOException | ProcessingException e) {
            throw ServerFaults.unreadable("no JSON object", e);
        }
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        try {
            api.close();
        } catch (IOException e) {
            System.getLogger(ButlerServer.class.getName())
                    .log(System.Logger.Level.WARNING, "closing the client of a Butler server failed", e);
        }
    }
}
