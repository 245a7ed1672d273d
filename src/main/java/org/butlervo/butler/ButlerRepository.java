// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.butlervo.identity.Identity;
import org.butlervo.quantity.Timespan;

/**
 * A Butler repository, read only: on its database ({@code butler.direct}) or through a Butler server ({@code butler.remote}). Both answer the same
 * questions with the same rows. Thread-safe.
 *
 * <p>Every method throws {@link org.butlervo.fault.TransientFault} while the repository is away, {@link org.butlervo.fault.FatalFault} where it
 * cannot be read, and {@link org.butlervo.fault.AuthenticationFault} or {@link org.butlervo.fault.AuthorizationFault} where who asks may not read it.
 */
public interface ButlerRepository extends AutoCloseable {
    /**
     * The repository as somebody sees it. A Butler server judges each user's token; a database is the same for everybody.
     *
     * @param identity who asks
     */
    default ButlerRepository seenBy(Identity identity) {
        return this;
    }

    /** The registered dataset type of that name, or empty. */
    Optional<DatasetType> datasetType(String name);

    /** Names of the instruments that the repository knows. */
    Set<String> instruments();

    /** The time from the first observation to the last, as far as it can be told; may be slow. */
    Optional<Timespan> observed();

    /**
     * Opens searches that belong together, such as those of all dataset types for one question, so that they can share work. Their rows come in any
     * order; each tells its type. The caller closes them.
     *
     * @param queries of different types
     * @param limit how many rows the caller reads at most; a hint, there may be more
     */
    DatasetRows find(List<DatasetQuery> queries, long limit);

    /** Asks the repository for a sign of life; may take as long as the repository does. */
    void check();

    /** How the connections to the repository are used at this moment; empty where they are not ours to count. */
    default Optional<ConnectionUse> connections() {
        return Optional.empty();
    }

    @Override
    void close();
}
