// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import java.util.Optional;
import java.util.Set;

/**
 * A Butler repository, read only: on its database ({@code butler.direct}) or through a Butler server ({@code butler.remote}). Both answer the same
 * questions with the same rows. Thread-safe.
 *
 * <p>Every method throws {@link org.butlervo.fault.TransientFault} while the repository is away and {@link org.butlervo.fault.FatalFault} where it
 * cannot be read.
 */
public interface ButlerRepository extends AutoCloseable {
    /** The registered dataset type of that name, or empty. */
    Optional<DatasetType> datasetType(String name);

    /** Names of the instruments that the repository knows. */
    Set<String> instruments();

    /** Opens a search; the caller closes the rows. */
    DatasetRows find(DatasetQuery query);

    /** Asks the repository for a sign of life; may take as long as the repository does. */
    void check();

    /** How the connections to the repository are used at this moment; empty where they are not ours to count. */
    default Optional<ConnectionUse> connections() {
        return Optional.empty();
    }

    @Override
    void close();
}
