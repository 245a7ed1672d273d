// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.butlervo.butler.FieldType;
import org.butlervo.sky.Footprint;
import org.butlervo.sky.Footprints;
import org.jspecify.annotations.Nullable;

/** Finds the datasets of types that have the same kinds of dimensions by one statement. */
final class StatementFinder implements Finder {
    private static final int PORTION = 1000;

    private final List<TypeSearch> searches;
    private final SqlFragment sql;
    private final List<RegionKey> keys;
    private final List<FieldType> keyTypes;
    private final Dialect dialect;
    private final RegionReader regions = new RegionReader();
    private final Footprints footprints = new Footprints();
    private @Nullable RunningStatement running;
    private boolean finished;

    private StatementFinder(
            List<TypeSearch> searches,
            SqlFragment sql,
            List<RegionKey> keys,
            List<FieldType> keyTypes,
            Dialect dialect) {
        this.searches = List.copyOf(searches);
        this.sql = sql;
        this.keys = keys;
        this.keyTypes = keyTypes;
        this.dialect = dialect;
    }

    /** As few finders as possible for the searches, which begin at the same place. */
    static List<StatementFinder> of(List<TypeSearch> searches, Beginning beginning, Registry registry) {
        Map<List<FieldType>, List<TypeSearch>> byKeyTypes = new LinkedHashMap<>();
        for (TypeSearch search : searches) {
            List<FieldType> keyTypes = search.type().type().required().stream()
                    .map(registry.universe()::keyType)
                    .toList();
            byKeyTypes.computeIfAbsent(keyTypes, key -> new ArrayList<>()).add(search);
        }
        List<RegionKey> keys = beginning instanceof Beginning.Regions regions ? regions.keys() : List.of();
        List<StatementFinder> finders = new ArrayList<>();
        byKeyTypes.forEach((keyTypes, together) -> finders.add(new StatementFinder(
                together, SearchStatement.of(together, beginning, registry), keys, keyTypes, registry.dialect())));
        return finders;
    }

    @Override
    public List<FoundDataset> next(Connection connection) throws SQLException {
        if (finished) {
            return List.of();
        }
        if (running == null) {
            running = RunningStatement.of(connection, sql);
        }
        List<FoundDataset> found = new ArrayList<>();
        ResultSet rows = running.rows();
        while (found.size() < PORTION && rows.next()) {
            found.add(read(rows));
        }
        if (found.size() < PORTION) {
            close();
        }
        return found;
    }

    private FoundDataset read(ResultSet row) throws SQLException {
        String run = row.getString(SearchStatement.RUN);
        long bytes = row.getLong(SearchStatement.FILE_BYTES);
        OptionalLong fileBytes = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(bytes);
        return new FoundDataset(
                searches.get(row.getInt(SearchStatement.SEARCH_NUMBER)),
                dialect.readUuid(row, SearchStatement.ID),
                key(row),
                run == null ? "" : run,
                footprint(row),
                fileBytes);
    }

    private Optional<Footprint> footprint(ResultSet row) throws SQLException {
        return keys.isEmpty()
                ? footprints.of(regions.read(row.getString(SearchStatement.REGION)))
                : Optional.of(
                        keys.get(row.getInt(SearchStatement.KEY_NUMBER) - 1).footprint());
    }

    private List<Object> key(ResultSet row) throws SQLException {
        Object[] values = new Object[keyTypes.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = StoredType.of(keyTypes.get(i)).read(row, SearchStatement.FIRST_DIMENSION + i);
            if (value == null) {
                throw new SQLException("a dataset has no value for one of its dimensions");
            }
            values[i] = value;
        }
        return List.of(values);
    }

    @Override
    public void close() throws SQLException {
        finished = true;
        if (running != null) {
            running.close();
        }
    }
}
