// SPDX-License-Identifier: MIT
package org.butlervo.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request, after its end.
 *
 * @param time when it came
 * @param id that it is known by in all logs
 * @param method of HTTP
 * @param path without the query
 * @param client address
 * @param agent the program that the client says it is
 * @param user who sent it, where known
 * @param repository that it asks, where it asks one
 * @param parameters of a query, names in upper case
 * @param status of HTTP
 * @param ending what became of it
 * @param fault that the client was told
 * @param volume what was sent
 * @param firstByte how long until the first byte of the body was written; empty without a body
 * @param duration until the end
 */
public record RequestReport(
        Instant time,
        String id,
        String method,
        String path,
        String client,
        Optional<String> agent,
        Optional<String> user,
        Optional<String> repository,
        Map<String, List<String>> parameters,
        int status,
        Ending ending,
        Optional<String> fault,
        Volume volume,
        Optional<Duration> firstByte,
        Duration duration) {
    /**
     * What was sent.
     *
     * @param rows of the table
     * @param bytes of the body, as they went out
     */
    public record Volume(long rows, long bytes) {}
}
