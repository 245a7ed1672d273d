// SPDX-License-Identifier: MIT
package org.butlervo.config;

import java.time.Duration;
import java.util.List;
import org.butlervo.sia.RecordLimits;

/**
 * The configuration of the service, checked.
 *
 * @param repositories in the order in which they are listed; empty where nothing is configured, so that the demo is served
 * @param web who may stand before the service and beside it
 * @param limits of an answer's rows
 * @param database how databases are treated
 * @param remote how Butler servers are treated
 * @param outage that is planned
 * @param registry what registry records tell
 * @param operation who may ask how much, and what is told of it
 */
public record ServiceSettings(
        List<RepositorySettings> repositories,
        WebSettings web,
        RecordLimits limits,
        DatabaseLimits database,
        RemoteLimits remote,
        PlannedOutage outage,
        RegistrySettings registry,
        OperationSettings operation) {
    public ServiceSettings {
        repositories = List.copyOf(repositories);
    }

    /**
     * How databases are treated.
     *
     * @param connections at most so many to each repository's database
     * @param patience how long a request waits for a connection
     * @param statementTimeout after which the database gives a statement up
     */
    public record DatabaseLimits(int connections, Duration patience, Duration statementTimeout) {
        private static final int QUERIES_PER_OTHER = 4;

        /** Queries side by side that all find a connection. */
        public int queries() {
            return connections - keptBack();
        }

        /** Connections that help queries with large answers. */
        public int helpers() {
            return Math.max(0, keptBack() - 1);
        }

        /** Connections that no query waits on: one for signs of life, the others for helpers. */
        private int keptBack() {
            return connections == 1 ? 0 : (connections + QUERIES_PER_OTHER - 1) / QUERIES_PER_OTHER;
        }
    }

    /**
     * How Butler servers are treated.
     *
     * @param connectTimeout for a connection
     * @param readTimeout between two pieces of an answer
     * @param totalTimeout for one answer
     * @param patience how long a request waits in all for a server that has too much to do
     */
    public record RemoteLimits(
            Duration connectTimeout, Duration readTimeout, Duration totalTimeout, Duration patience) {}
}
