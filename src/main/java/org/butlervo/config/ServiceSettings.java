// SPDX-License-Identifier: MIT
package org.butlervo.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.butlervo.sia.RecordLimits;

/**
 * The configuration of the service, checked.
 *
 * @param repositories in the order in which they are listed; empty where nothing is configured, so that the demo is served
 * @param baseUrl what URLs in answers start with, without a slash at its end; empty to take it from each request
 * @param limits of an answer's rows
 * @param database how databases are treated
 * @param outage that is planned
 * @param registry what registry records tell
 */
public record ServiceSettings(
        List<RepositorySettings> repositories,
        Optional<URI> baseUrl,
        RecordLimits limits,
        DatabaseLimits database,
        PlannedOutage outage,
        RegistrySettings registry) {
    public ServiceSettings {
        repositories = List.copyOf(repositories);
    }

    /**
     * How databases are treated.
     *
     * @param connections at most so many to each repository's database, and so many streams at a time
     * @param patience how long a request waits for a connection
     * @param statementTimeout after which the database gives a statement up
     */
    public record DatabaseLimits(int connections, Duration patience, Duration statementTimeout) {}
}
