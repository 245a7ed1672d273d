// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.butlervo.fault.FatalFault;

/**
 * How large the files of datasets are, as far as the server can tell: one whose datastore is away answers searches all the same, so it is left alone for a
 * while and sizes are not known. Thread-safe.
 */
final class FileSizes {
    private static final System.Logger LOG = System.getLogger(FileSizes.class.getName());
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private final ButlerServer server;
    private final InstantSource clock;
    private volatile Instant askAgain = Instant.MIN;

    FileSizes(ButlerServer server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    /** The bytes of each dataset's files together; a dataset of which one is not known is left out. */
    Map<UUID, Long> of(List<UUID> ids, Caller caller) {
        if (ids.isEmpty() || clock.instant().isBefore(askAgain)) {
            return Map.of();
        }
        try {
            return sizes(server.files(caller, new FileTransfer(ids)));
        } catch (FatalFault e) {
            LOG.log(System.Logger.Level.INFO, "a Butler server does not tell the sizes of files", e);
            askAgain = clock.instant().plus(AFTER_FAILURE);
            return Map.of();
        }
    }

    private static Map<UUID, Long> sizes(JsonObject answer) {
        Map<UUID, Long> sizes = new HashMap<>();
        try {
            for (Map.Entry<String, JsonValue> files :
                    answer.getJsonObject("files").entrySet()) {
                OptionalLong size = sum(files.getValue().asJsonArray());
                if (size.isPresent()) {
                    sizes.put(UUID.fromString(files.getKey()), size.getAsLong());
                }
            }
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw ServerFaults.unreadable("file sizes", e);
        }
        return sizes;
    }

    /** Empty where a file's size is not known, for which the server writes -1. */
    private static OptionalLong sum(List<JsonValue> files) {
        long sum = 0;
        for (JsonValue file : files) {
            Optional<JsonNumber> size = size(file.asJsonObject());
            if (size.filter(number -> number.longValue() >= 0).isEmpty()) {
                return OptionalLong.empty();
            }
            sum += size.get().longValue();
        }
        return files.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum);
    }

    /** It stands in the record of the datastore, which stands in the description of the file. */
    private static Optional<JsonNumber> size(JsonObject file) {
        if (file.get("file_size") instanceof JsonNumber number) {
            return Optional.of(number);
        }
        for (String member : List.of("file_info", "datastoreRecords")) {
            if (file.get(member) instanceof JsonObject inner) {
                return size(inner);
            }
        }
        return Optional.empty();
    }
}
