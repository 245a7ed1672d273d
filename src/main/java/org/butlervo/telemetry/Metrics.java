// SPDX-License-Identifier: MIT
package org.butlervo.telemetry;

import java.io.IOException;
import java.io.OutputStream;

/** Numbers for monitoring. Thread-safe. */
public interface Metrics {
    /** A query of a repository begins; each is followed by one {@link #ended}. */
    void began(String repository);

    /** A query of a repository ended. */
    void ended(String repository, RequestReport query);

    /** Writes all numbers as {@link #contentType} says. */
    void write(OutputStream out) throws IOException;

    /** The media type of what is written. */
    String contentType();
}
