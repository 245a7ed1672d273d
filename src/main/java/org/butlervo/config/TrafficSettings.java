// SPDX-License-Identifier: MIT
package org.butlervo.config;

import static org.butlervo.config.SettingValues.PREFIX;

import java.time.Duration;
import java.util.Optional;
import org.butlervo.traffic.Rate;

/**
 * How much the service does at a time ({@code butlervo.requests.…}).
 *
 * @param concurrent queries of a repository side by side
 * @param patience how long a query waits for its turn
 * @param waiting queries at most, of all repositories
 * @param farewell how long answers may still take when the service stops
 * @param userRate how often one client may ask; empty for no limit
 * @param userConcurrent queries of one client side by side; empty for no limit
 */
public record TrafficSettings(
        int concurrent,
        Duration patience,
        int waiting,
        Duration farewell,
        Optional<Rate> userRate,
        Optional<Integer> userConcurrent) {
    /** Leaves threads of a server, 200 by default, to those who do not query. */
    private static final int WAITING = 160;

    static TrafficSettings read(SettingValues values, int queries) {
        Optional<Integer> perMinute = values.count(PREFIX + "requests.user.rate");
        Optional<Integer> burst = values.count(PREFIX + "requests.user.burst");
        if (burst.isPresent() && perMinute.isEmpty()) {
            values.problem(PREFIX + "requests.user.burst means nothing without " + PREFIX + "requests.user.rate");
        }
        return new TrafficSettings(
                values.count(PREFIX + "requests.concurrent").orElse(queries),
                values.duration(PREFIX + "requests.patience", Duration.ofSeconds(5)),
                values.count(PREFIX + "requests.waiting").orElse(WAITING),
                values.duration(PREFIX + "requests.farewell", Duration.ofSeconds(20)),
                perMinute.map(rate -> new Rate(rate, burst.orElse(rate))),
                values.count(PREFIX + "requests.user.concurrent"));
    }
}
