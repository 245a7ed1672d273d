// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;

/**
 * The body of {@code POST file_transfer}.
 *
 * @param ids of at most {@link #MOST} datasets
 */
record FileTransfer(List<UUID> ids) implements Message {
    static final int MOST = 10_000;

    FileTransfer {
        ids = List.copyOf(ids);
        if (ids.size() > MOST) {
            throw new IllegalArgumentException("a server takes at most " + MOST + " datasets at a time");
        }
    }

    @Override
    public JsonObject json() {
        return Json.createObjectBuilder()
                .add(
                        "dataset_ids",
                        Message.texts(ids.stream().map(UUID::toString).toList()))
                .build();
    }
}
