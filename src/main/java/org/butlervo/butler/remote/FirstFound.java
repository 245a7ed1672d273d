// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.butlervo.butler.Universe;

/**
 * Tells which datasets are found first for their data IDs. The server chooses the first among the datasets that satisfy the conditions, so a search by ID
 * finds those too that an earlier collection hides.
 *
 * @param search without conditions
 * @param layout of the rows that are looked up
 * @param key the required dimensions of the type
 */
record FirstFound(QueryTree.DatasetSearch search, RowLayout layout, List<String> key) {
    FirstFound {
        key = List.copyOf(key);
    }

    static FirstFound of(QueryTree.DatasetSearch search, List<String> required, Universe universe) {
        return new FirstFound(
                search, RowLayout.of(universe, required, Set.of(), List.of(SearchPlan.DATASET_ID)), required);
    }

    /** Those of the rows whose datasets nothing hides. */
    List<Row> among(List<Row> rows, RowLayout rowLayout, ButlerServer server, Caller caller) {
        if (rows.isEmpty()) {
            return rows;
        }
        Set<UUID> first = new HashSet<>();
        int id = layout.dataset(SearchPlan.DATASET_ID);
        try (AnswerLines answer = server.execute(caller, query(rows, rowLayout))) {
            for (var page = answer.next(RemoteRows.PAGE); page.isPresent(); page = answer.next(RemoteRows.PAGE)) {
                Row.of(page.get(), layout.width()).forEach(row -> first.add(row.uuid(id)));
            }
        }
        int rowId = rowLayout.dataset(SearchPlan.DATASET_ID);
        return rows.stream().filter(row -> first.contains(row.uuid(rowId))).toList();
    }

    private ExecuteQuery query(List<Row> rows, RowLayout rowLayout) {
        List<List<JsonValue>> keys = rows.stream()
                .map(row -> key.stream()
                        .map(dimension -> row.values().get(rowLayout.dimension(dimension)))
                        .toList())
                .toList();
        return new ExecuteQuery(
                new QueryTree(layout.dimensions(), Optional.of(search), Conditions.amongKeys(key, keys)),
                new ResultSpec.General(
                        layout.dimensions(),
                        layout.fieldsByElement(),
                        Optional.of(Map.entry(search.type(), layout.datasetFields()))));
    }
}
