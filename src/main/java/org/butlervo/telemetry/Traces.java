// SPDX-License-Identifier: MIT
package org.butlervo.telemetry;

/** Tells a tracing system about queries. Thread-safe. */
@FunctionalInterface
public interface Traces {
    /** Where there is no tracing system. */
    Traces NONE = repository -> query -> {};

    /** A query of a repository begins, within whatever is traced around it. */
    Query begin(String repository);

    /** A query under way. */
    @FunctionalInterface
    interface Query {
        /** Nothing is told of what is no query. */
        Query NONE = query -> {};

        /** Ends it. */
        void end(RequestReport query);
    }
}
