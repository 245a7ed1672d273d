// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetType;
import org.butlervo.obscore.DatasetTypeMapping;

/**
 * Plans the searches that answer a query: one per published dataset type that can still match, in the order of the configuration. Thread-safe; kept
 * per repository, because the mappings are.
 */
final class QueryPlanner {
    private final ServedRepository repository;
    private final Map<DatasetType, DatasetTypeMapping> mappings = new ConcurrentHashMap<>();

    QueryPlanner(ServedRepository repository) {
        this.repository = repository;
    }

    List<PlannedSearch> plan(SiaQuery query) {
        List<PlannedSearch> searches = new ArrayList<>();
        for (String name : repository.configuration().datasetTypes().keySet()) {
            repository
                    .butler()
                    .datasetType(name)
                    .map(this::mapping)
                    .ifPresent(mapping -> Narrowing.of(query, repository.configuration(), mapping)
                            .map(constraints -> new DatasetQuery(
                                    mapping.type(),
                                    repository.configuration().collections(),
                                    constraints,
                                    mapping.fields(),
                                    mapping.extras()))
                            .ifPresent(search -> searches.add(new PlannedSearch(search, mapping))));
        }
        return searches;
    }

    private DatasetTypeMapping mapping(DatasetType type) {
        return mappings.computeIfAbsent(
                type, key -> DatasetTypeMapping.of(repository.configuration(), repository.schema(), key));
    }
}
