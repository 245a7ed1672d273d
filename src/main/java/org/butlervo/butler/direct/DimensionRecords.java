// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.butlervo.butler.DimensionElement;
import org.butlervo.butler.FieldType;
import org.butlervo.table.Cells;
import org.jspecify.annotations.Nullable;

/**
 * The dimension records of a registry, read by key as they are needed. Datasets by the hundred share a record, and so do searches, so the records met
 * last are remembered for a while; how many is bounded. Thread-safe.
 */
final class DimensionRecords {
    private static final long MAX_RECORDS = 50_000;

    private final Cache<Key, Cells> remembered;

    private record Key(String element, List<Object> values) {}

    DimensionRecords(Duration lifetime, InstantSource clock) {
        this.remembered = Caffeine.newBuilder()
                .maximumSize(MAX_RECORDS)
                .expireAfterWrite(lifetime)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    void forget() {
        remembered.invalidateAll();
    }

    /**
     * The records of an element with those keys, each with the values of {@link DimensionElement#fieldNames}; a key without a record is left out.
     *
     * @param keys values of the required dimensions, in table order
     */
    Map<List<Object>, Cells> read(
            Connection connection, Registry registry, DimensionElement element, Collection<List<Object>> keys)
            throws SQLException {
        Map<List<Object>, Cells> records = new HashMap<>();
        List<List<Object>> missing = new ArrayList<>();
        for (List<Object> key : keys) {
            Cells known = remembered.getIfPresent(new Key(element.name(), key));
            if (known == null) {
                missing.add(key);
            } else {
                records.put(key, known);
            }
        }
        if (!missing.isEmpty()) {
            load(connection, statement(element, registry, missing), element, missing, records);
        }
        return records;
    }

    private void load(
            Connection connection,
            SqlFragment statement,
            DimensionElement element,
            List<List<Object>> missing,
            Map<List<Object>, Cells> records)
            throws SQLException {
        try (RunningStatement running = RunningStatement.of(connection, statement)) {
            while (running.rows().next()) {
                List<Object> key = missing.get(running.rows().getInt(1) - 1);
                Cells cells = cells(running.rows(), element);
                remembered.put(new Key(element.name(), key), cells);
                records.put(key, cells);
            }
        }
    }

    private static SqlFragment statement(DimensionElement element, Registry registry, List<List<Object>> keys) {
        Dialect dialect = registry.dialect();
        List<String> selected = new ArrayList<>();
        selected.add("k.i");
        for (String field : element.fieldNames()) {
            selected.add(
                    element.type(field).orElseThrow() == FieldType.TIMESPAN
                            ? dialect.timespan("e")
                            : "e." + Identifiers.quote(field));
        }
        List<String> matches = new ArrayList<>();
        for (int i = 0; i < element.required().size(); i++) {
            String column = element.column(element.required().get(i));
            matches.add("e." + Identifiers.quote(column) + " = k.c" + i);
        }
        return SqlFragment.of("SELECT " + String.join(", ", selected) + " FROM")
                .then(dialect.rows(registry.universe().keyTypes(element), keys, "k"))
                .then(dialect.lookUp(element.name(), "e", SqlFragment.of(String.join(" AND ", matches))));
    }

    private static Cells cells(ResultSet row, DimensionElement element) throws SQLException {
        List<String> names = element.fieldNames();
        @Nullable Object[] values = new @Nullable Object[names.size()];
        int position = 2;
        for (int i = 0; i < values.length; i++) {
            StoredType type = StoredType.of(element.type(names.get(i)).orElseThrow());
            values[i] = type.read(row, position);
            position += type.width();
        }
        return Cells.of(values);
    }
}
