// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the datasets at a place on the sky, of all types that have their regions in one table: each region under the place is read and decided
 * once, a few at a time, and then the datasets of every type are looked up by its key.
 */
final class SkyFinder implements Finder {
    private final RegionCandidates candidates;
    private final List<TypeSearch> searches;
    private final Registry registry;
    private Iterator<TypeSearch> types = Collections.emptyIterator();
    private List<RegionKey> keys = List.of();
    private @Nullable Finder running;

    SkyFinder(RegionCandidates candidates, List<TypeSearch> searches, Registry registry) {
        this.candidates = candidates;
        this.searches = List.copyOf(searches);
        this.registry = registry;
    }

    @Override
    public Optional<Portion> next(Connection connection) throws SQLException {
        while (true) {
            Optional<Portion> portion = running == null ? Optional.empty() : running.next(connection);
            if (portion.isPresent()) {
                return portion;
            }
            if (!types.hasNext()) {
                keys = candidates.next(connection);
                types = searches.iterator();
            }
            if (keys.isEmpty()) {
                return Optional.empty();
            }
            running = StatementFinder.of(types.next(), new Beginning.Regions(keys), registry);
        }
    }

    @Override
    public void close() throws SQLException {
        candidates.close();
        if (running != null) {
            running.close();
        }
    }
}
