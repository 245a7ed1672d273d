// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.butlervo.butler.ButlerRepository;
import org.butlervo.butler.ChainedRows;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetRow;
import org.butlervo.butler.DatasetRows;
import org.butlervo.butler.DatasetType;
import org.butlervo.fault.DaliFault;
import org.butlervo.quantity.Timespan;

/** A repository that keeps the rows of another in memory and decides nothing: it gives every dataset of the type, whatever the constraints. */
final class InMemoryButlerRepository implements ButlerRepository {
    private final ButlerRepository source;
    private final Map<String, List<DatasetRow>> rows = new HashMap<>();

    InMemoryButlerRepository(ButlerRepository source) {
        this.source = source;
    }

    @Override
    public Optional<DatasetType> datasetType(String name) {
        return source.datasetType(name);
    }

    @Override
    public Set<String> instruments() {
        return source.instruments();
    }

    @Override
    public Optional<Timespan> observed() {
        return source.observed();
    }

    @Override
    public DatasetRows find(List<DatasetQuery> queries, long limit) {
        return new ChainedRows(queries, query -> new Remembered(rows(query).iterator()));
    }

    private List<DatasetRow> rows(DatasetQuery query) {
        return rows.computeIfAbsent(query.type().name(), name -> read(query));
    }

    private List<DatasetRow> read(DatasetQuery query) {
        DatasetQuery unconstrained =
                new DatasetQuery(query.type(), query.collections(), List.of(), query.fields(), query.extras());
        List<DatasetRow> all = new ArrayList<>();
        try (DatasetRows found = source.find(List.of(unconstrained), Long.MAX_VALUE)) {
            found.forEachRemaining(all::add);
        }
        return all;
    }

    @Override
    public void check() {
        source.check();
    }

    @Override
    public void close() {
        source.close();
    }

    private record Remembered(Iterator<DatasetRow> rows) implements DatasetRows {
        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public DatasetRow next() {
            return rows.next();
        }

        @Override
        public void stop(DaliFault why) {}

        @Override
        public void close() {}
    }
}
