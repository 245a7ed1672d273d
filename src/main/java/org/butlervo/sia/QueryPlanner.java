// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.butlervo.butler.ButlerRepository;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetType;
import org.butlervo.obscore.DatasetTypeMapping;
import org.butlervo.obscore.ObsCoreConfiguration;
import org.butlervo.obscore.ObsCoreSchema;

/**
 * Plans the searches that answer a query: one per published dataset type that can still match, in the order of the configuration. Thread-safe; kept
 * per repository, because the mappings are.
 */
final class QueryPlanner {
    private final ObsCoreConfiguration configuration;
    private final ObsCoreSchema schema;
    private final Map<DatasetType, DatasetTypeMapping> mappings = new ConcurrentHashMap<>();

    QueryPlanner(ObsCoreConfiguration configuration, ObsCoreSchema schema) {
        this.configuration = configuration;
        this.schema = schema;
    }

    /** The searches, whose dataset types are those of this view of the repository. */
    List<PlannedSearch> plan(SiaQuery query, ButlerRepository butler) {
        List<PlannedSearch> searches = new ArrayList<>();
        for (String name : configuration.datasetTypes().keySet()) {
            butler.datasetType(name)
                    .map(this::mapping)
                    .ifPresent(mapping -> Narrowing.of(query, configuration, mapping)
                            .map(constraints -> new DatasetQuery(
                                    mapping.type(),
                                    configuration.collections(),
                                    constraints,
                                    mapping.fields(),
                                    mapping.extras()))
                            .ifPresent(search -> searches.add(new PlannedSearch(search, mapping))));
        }
        return searches;
    }

    private DatasetTypeMapping mapping(DatasetType type) {
        return mappings.computeIfAbsent(type, key -> DatasetTypeMapping.of(configuration, schema, key));
    }
}
