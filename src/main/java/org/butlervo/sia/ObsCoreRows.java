// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.butlervo.butler.ButlerRepository;
import org.butlervo.butler.DatasetRow;
import org.butlervo.butler.DatasetRows;
import org.butlervo.butler.DatasetType;
import org.butlervo.fault.DaliFault;
import org.butlervo.obscore.ObsCoreMapper;
import org.butlervo.obscore.ObsCoreRow;
import org.jspecify.annotations.Nullable;

/** The rows of a plan, mapped to ObsCore and decided by the exact filter. Not thread-safe; closing it ends the search. */
final class ObsCoreRows implements Iterator<ObsCoreRow>, AutoCloseable {
    private final DatasetRows found;
    private final Map<DatasetType, ObsCoreMapper> mappers = new HashMap<>();
    private final Predicate<ObsCoreRow> filter;
    private @Nullable ObsCoreRow ahead;

    /** Begins the searches, of whose rows the caller reads at most so many. */
    ObsCoreRows(
            ButlerRepository butler,
            List<PlannedSearch> searches,
            long limit,
            Predicate<ObsCoreRow> filter,
            String baseUrl) {
        searches.forEach(
                search -> mappers.put(search.query().type(), search.mapping().mapper(baseUrl)));
        this.filter = filter;
        this.found = butler.find(searches.stream().map(PlannedSearch::query).toList(), limit);
    }

    /** Reads the next row, if there is one and it is not read yet, so that a failing repository fails now. */
    void readAhead() {
        while (ahead == null && found.hasNext()) {
            ObsCoreRow row = mapped(found.next());
            if (filter.test(row)) {
                ahead = row;
            }
        }
    }

    private ObsCoreRow mapped(DatasetRow row) {
        ObsCoreMapper mapper = mappers.get(row.type());
        if (mapper == null) {
            throw new IllegalStateException("no search asked for datasets of type " + row.type());
        }
        return mapper.map(row);
    }

    @Override
    public boolean hasNext() {
        readAhead();
        return ahead != null;
    }

    @Override
    public ObsCoreRow next() {
        ObsCoreRow row = hasNext() ? ahead : null;
        if (row == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        return row;
    }

    /** See {@link DatasetRows#stop}. */
    void stop(DaliFault why) {
        found.stop(why);
    }

    @Override
    public void close() {
        found.close();
    }
}
