// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@code butler.yaml} says, as far as a reader of metadata needs it.
 *
 * @param root what {@code <butlerRoot>} stands for: a directory's path without a slash at its end, or the URI of a remote one
 * @param remoteUrl of the Butler server, where the file describes a client of one
 * @param database SQLAlchemy URL of the registry, {@code <butlerRoot>} replaced; empty in the file of a client
 * @param parts of the database address given apart from the URL: username, password, host, port, database
 * @param schema of the registry's tables, PostgreSQL only; empty for the connection's own
 * @param recordsTables tables of the datastores' file records, in search order
 * @param renamedTypes registered dataset type name to the name that clients use
 */
public record ButlerConfiguration(
        String root,
        Optional<String> remoteUrl,
        Optional<String> database,
        Map<String, String> parts,
        String schema,
        List<String> recordsTables,
        Map<String, String> renamedTypes) {
    public ButlerConfiguration {
        parts = Map.copyOf(parts);
        recordsTables = List.copyOf(recordsTables);
        renamedTypes = Map.copyOf(renamedTypes);
    }
}
