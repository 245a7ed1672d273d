// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the reader must know of a repository beside its database.
 *
 * @param schema that holds the tables (PostgreSQL); empty for the connection's own
 * @param recordsTables tables of the datastores' file records, in search order
 * @param renamedTypes registered dataset type name to the name that clients use
 * @param statementTimeout after which the database gives a statement up
 * @param sideReaders how many connections, over all searches, may help others to read large answers; 0 for none
 */
public record DirectSettings(
        String schema,
        List<String> recordsTables,
        Map<String, String> renamedTypes,
        Duration statementTimeout,
        int sideReaders) {
    public DirectSettings {
        recordsTables = List.copyOf(recordsTables);
        renamedTypes = Map.copyOf(renamedTypes);
    }
}
