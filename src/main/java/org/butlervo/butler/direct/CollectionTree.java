// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.butlervo.fault.FatalFault;

/**
 * The collections of a registry, the chains among them, and which dataset types each may hold.
 *
 * @param byName every collection
 * @param children of a chain's ID, in the order of their positions
 * @param typesIn a collection's ID to the IDs of the dataset types that it may hold
 */
record CollectionTree(
        Map<String, Collection> byName, Map<Long, List<Collection>> children, Map<Long, Set<Long>> typesIn) {
    /** Kinds of collections, by the numbers in which the registry stores them. */
    enum Kind {
        RUN,
        TAGGED,
        CHAINED,
        CALIBRATION;

        static Kind stored(int number) {
            return values()[number - 1];
        }
    }

    record Collection(long id, String name, Kind kind) {}

    /**
     * The RUN and TAGGED collections that may hold datasets of the type, in the order in which a search meets them: depth first, each once, at its
     * first place. CALIBRATION collections are not searched: their datasets are valid for a time, not for a data ID.
     *
     * @throws FatalFault if there is no collection of one of these names
     */
    List<Long> holding(long typeId, List<String> names) {
        Set<Long> found = new LinkedHashSet<>();
        Set<Long> visited = new HashSet<>();
        for (String name : names) {
            Collection collection = byName.get(name);
            if (collection == null) {
                throw new FatalFault("the configured collection " + name + " is not in the repository");
            }
            walk(collection, typeId, found, visited);
        }
        return new ArrayList<>(found);
    }

    private void walk(Collection collection, long typeId, Set<Long> found, Set<Long> visited) {
        if (!visited.add(collection.id)) {
            return;
        }
        switch (collection.kind) {
            case CHAINED ->
                children.getOrDefault(collection.id, List.of()).forEach(child -> walk(child, typeId, found, visited));
            case RUN, TAGGED -> {
                if (typesIn.getOrDefault(collection.id, Set.of()).contains(typeId)) {
                    found.add(collection.id);
                }
            }
            case CALIBRATION -> {}
        }
    }
}
