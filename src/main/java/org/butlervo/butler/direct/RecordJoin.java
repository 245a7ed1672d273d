// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.butlervo.butler.DatasetRow;
import org.butlervo.table.Cells;
import org.jspecify.annotations.Nullable;

/** Makes rows of found datasets: looks their dimension records up, a portion at a time. Not thread-safe. */
final class RecordJoin {
    private final Registry registry;
    private final DimensionRecords records;
    private final Map<TypeSearch, FieldPlan> plans = new HashMap<>();

    RecordJoin(Registry registry, DimensionRecords records) {
        this.registry = registry;
        this.records = records;
    }

    /** A row for each dataset, in the same order. */
    List<DatasetRow> rows(Connection connection, List<FoundDataset> datasets) throws SQLException {
        List<DatasetRow> rows = new ArrayList<>(datasets.size());
        int begin = 0;
        for (int end = 1; end <= datasets.size(); end++) {
            TypeSearch search = datasets.get(begin).search();
            if (end == datasets.size() || !datasets.get(end).search().equals(search)) {
                addRows(connection, search, datasets.subList(begin, end), rows);
                begin = end;
            }
        }
        return rows;
    }

    private void addRows(Connection connection, TypeSearch search, List<FoundDataset> datasets, List<DatasetRow> rows)
            throws SQLException {
        FieldPlan plan = plans.computeIfAbsent(
                search, key -> FieldPlan.of(key.type().type(), key.query().fields(), registry.universe()));
        @Nullable
        Cells[][] found = new @Nullable Cells[datasets.size()][plan.lookups().size()];
        for (int lookup = 0; lookup < plan.lookups().size(); lookup++) {
            lookUp(connection, plan.lookups().get(lookup), lookup, datasets, found);
        }
        for (int i = 0; i < found.length; i++) {
            rows.add(row(datasets.get(i), plan, found[i]));
        }
    }

    private void lookUp(
            Connection connection,
            FieldPlan.Lookup lookup,
            int number,
            List<FoundDataset> datasets,
            @Nullable Cells[][] found)
            throws SQLException {
        List<Optional<List<Object>>> keys = new ArrayList<>(datasets.size());
        Set<List<Object>> distinct = new HashSet<>();
        for (int i = 0; i < found.length; i++) {
            Optional<List<Object>> key = key(lookup, datasets.get(i), found[i]);
            key.ifPresent(distinct::add);
            keys.add(key);
        }
        Map<List<Object>, Cells> byKey = records.read(connection, registry, lookup.element(), distinct);
        for (int i = 0; i < found.length; i++) {
            found[i][number] = keys.get(i).map(byKey::get).orElse(null);
        }
    }

    private static Optional<List<Object>> key(FieldPlan.Lookup lookup, FoundDataset dataset, @Nullable Cells[] found) {
        Object[] values = new Object[lookup.key().size()];
        for (int i = 0; i < values.length; i++) {
            Object value = value(lookup.key().get(i), dataset, found);
            if (value == null) {
                return Optional.empty();
            }
            values[i] = value;
        }
        return Optional.of(List.of(values));
    }

    private static @Nullable Object value(Place place, FoundDataset dataset, @Nullable Cells[] found) {
        if (place instanceof Place.InKey inKey) {
            return dataset.key().get(inKey.position());
        }
        if (place instanceof Place.InRecord inRecord) {
            Cells cells = found[inRecord.lookup()];
            return cells == null || cells.isNull(inRecord.position())
                    ? null
                    : cells.get(inRecord.position(), Object.class);
        }
        return null;
    }

    private static DatasetRow row(FoundDataset dataset, FieldPlan plan, @Nullable Cells[] found) {
        @Nullable Object[] values = new @Nullable Object[plan.fields().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(plan.fields().get(i), dataset, found);
        }
        return new DatasetRow(
                dataset.id(),
                dataset.search().query().type(),
                dataset.run(),
                Cells.of(values),
                dataset.footprint(),
                dataset.fileBytes());
    }
}
