// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.butlervo.butler.FieldType;
import org.butlervo.sky.Region;
import org.jspecify.annotations.Nullable;

/** Finds the datasets of one type by one statement. */
final class StatementFinder implements Finder {
    private static final int PORTION = 1000;

    private final TypeSearch search;
    private final SqlFragment sql;
    private final List<RegionKey> keys;
    private final List<FieldType> keyTypes;
    private final Dialect dialect;
    private final RegionReader regions = new RegionReader();
    private @Nullable RunningStatement running;
    private boolean finished;

    private StatementFinder(
            TypeSearch search, SqlFragment sql, List<RegionKey> keys, List<FieldType> keyTypes, Dialect dialect) {
        this.search = search;
        this.sql = sql;
        this.keys = keys;
        this.keyTypes = keyTypes;
        this.dialect = dialect;
    }

    static StatementFinder of(TypeSearch search, Beginning beginning, Registry registry) {
        return new StatementFinder(
                search,
                SearchStatement.of(search, beginning, registry),
                beginning instanceof Beginning.Regions regions ? regions.keys() : List.of(),
                search.type().type().required().stream()
                        .map(registry.universe()::keyType)
                        .toList(),
                registry.dialect());
    }

    @Override
    public Optional<Portion> next(Connection connection) throws SQLException {
        if (finished) {
            return Optional.empty();
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
        return found.isEmpty() ? Optional.empty() : Optional.of(new Portion(search, found));
    }

    private FoundDataset read(ResultSet row) throws SQLException {
        String run = row.getString(SearchStatement.RUN);
        long bytes = row.getLong(SearchStatement.FILE_BYTES);
        OptionalLong fileBytes = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(bytes);
        return new FoundDataset(
                dialect.readUuid(row, SearchStatement.ID), key(row), run == null ? "" : run, region(row), fileBytes);
    }

    private Optional<Region> region(ResultSet row) throws SQLException {
        return keys.isEmpty()
                ? regions.read(row.getString(SearchStatement.REGION))
                : Optional.of(
                        keys.get(row.getInt(SearchStatement.KEY_NUMBER) - 1).region());
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
