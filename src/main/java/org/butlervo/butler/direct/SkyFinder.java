// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Finds the datasets at a place on the sky, of all types that have their regions in one table: each region under the place is read and decided
 * once, a few at a time, and then the datasets of all types are looked up by their keys, here or by readers that have nothing to do.
 */
final class SkyFinder implements Finder {
    private final RegionCandidates candidates;
    private final List<TypeSearch> searches;
    private final Registry registry;
    private final Finders others;
    private final Queue<StatementFinder> own = new ArrayDeque<>();

    SkyFinder(RegionCandidates candidates, List<TypeSearch> searches, Registry registry, Finders others) {
        this.candidates = candidates;
        this.searches = List.copyOf(searches);
        this.registry = registry;
        this.others = others;
    }

    @Override
    public List<FoundDataset> next(Connection connection) throws SQLException {
        while (true) {
            List<StatementFinder> more = own.isEmpty() || others.areWanted() ? lookUps(connection) : List.of();
            if (own.isEmpty() && more.isEmpty()) {
                return List.of();
            }
            if (others.areWanted()) {
                others.add(more);
            } else {
                own.addAll(more);
            }
            StatementFinder first = own.peek();
            List<FoundDataset> found = first == null ? List.of() : first.next(connection);
            if (!found.isEmpty()) {
                return found;
            }
            own.poll();
        }
    }

    /** What looks the datasets up that belong to the next regions; none when there are no more. */
    private List<StatementFinder> lookUps(Connection connection) throws SQLException {
        List<RegionKey> keys = candidates.next(connection);
        return keys.isEmpty() ? List.of() : StatementFinder.of(searches, new Beginning.Regions(keys), registry);
    }

    @Override
    public void close() throws SQLException {
        candidates.close();
        for (StatementFinder finder : own) {
            finder.close();
        }
    }
}
