// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds numbered datasets, one a portion, up to an end or a failure. */
final class NumberedFinder implements Finder {
    final int end;
    final int failure;
    final CountDownLatch fifth = new CountDownLatch(5);
    final AtomicInteger given = new AtomicInteger();
    final int first;
    volatile boolean closed;

    NumberedFinder(int first, int end, int failure) {
        this.first = first;
        this.end = end;
        this.failure = failure;
    }

    @Override
    public List<FoundDataset> next(Connection connection) throws SQLException {
        fifth.countDown();
        int next = first + given.get();
        if (next == end) {
            return List.of();
        }
        if (next == failure) {
            throw new SQLException("at " + next);
        }
        given.incrementAndGet();
        return List.of(new FoundDataset(
                ReadingAheadTest.SEARCH, new UUID(0, next), List.of(), "", Optional.empty(), OptionalLong.empty()));
    }

    @Override
    public void close() {
        closed = true;
    }
}
