// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.butlervo.butler.ButlerRepository;
import org.butlervo.butler.DatasetRows;
import org.butlervo.obscore.ObsCoreMapper;
import org.butlervo.obscore.ObsCoreRow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a plan, one search after the other, mapped to ObsCore and decided by the exact filter. Each search begins only when the one before is
 * read. Not thread-safe; closing it closes the running search.
 */
final class ObsCoreRows implements Iterator<ObsCoreRow>, AutoCloseable {
    private final ButlerRepository butler;
    private final Iterator<PlannedSearch> searches;
    private final Predicate<ObsCoreRow> filter;
    private final String baseUrl;

    private record Running(DatasetRows rows, ObsCoreMapper mapper) {}

    private Optional<Running> running = Optional.empty();
    private @Nullable ObsCoreRow ahead;

    ObsCoreRows(ButlerRepository butler, List<PlannedSearch> searches, Predicate<ObsCoreRow> filter, String baseUrl) {
        this.butler = butler;
        this.searches = searches.iterator();
        this.filter = filter;
        this.baseUrl = baseUrl;
    }

    /** Reads the next row, if there is one and it is not read yet, so that a failing repository fails now. */
    void readAhead() {
        while (ahead == null && (running.isPresent() || begin())) {
            ahead = running.flatMap(this::nextOf).orElse(null);
        }
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

    private boolean begin() {
        if (!searches.hasNext()) {
            return false;
        }
        PlannedSearch search = searches.next();
        running = Optional.of(
                new Running(butler.find(search.query()), search.mapping().mapper(baseUrl)));
        return true;
    }

    private Optional<ObsCoreRow> nextOf(Running current) {
        while (current.rows.hasNext()) {
            ObsCoreRow row = current.mapper.map(current.rows.next());
            if (filter.test(row)) {
                return Optional.of(row);
            }
        }
        close();
        return Optional.empty();
    }

    @Override
    public void close() {
        running.ifPresent(current -> current.rows.close());
        running = Optional.empty();
    }
}
