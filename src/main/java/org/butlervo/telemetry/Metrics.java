// SPDX-License-Identifier: MIT
package org.butlervo.telemetry;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.butlervo.butler.ConnectionUse;

/** Numbers for monitoring. Thread-safe. */
public interface Metrics {
    /** Makes a repository known, so that its numbers stand there before its first query. */
    void watch(String repository, Supplier<Optional<ConnectionUse>> connections);

    /** A query of a repository begins; each is followed by one {@link #ended}. */
    void began(String repository);

    /** A query of a repository ended. */
    void ended(String repository, RequestReport query);

    /** Writes all numbers as {@link #contentType} says. */
    void write(OutputStream out) throws IOException;

    /** The media type of what is written. */
    String contentType();
}
