// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The finders of an answer that nobody has begun yet. Several readers may work them off, each finder by one of them; a finder that is worked off may
 * leave parts of its work to readers that have none. Thread-safe.
 */
final class Finders {
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Finder> waiting = new ArrayDeque<>();
    private int begun;
    private int idleReaders;

    /** Adds finders to those that wait. */
    void add(Collection<? extends Finder> more) {
        lock.lock();
        try {
            waiting.addAll(more);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether a reader has nothing to do. */
    boolean areWanted() {
        lock.lock();
        try {
            return idleReaders > waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next finder, which is then begun; waits while there is none but those that are begun may still add some. Empty when there will be no more, or
     * nobody wants any.
     */
    Optional<Finder> next(BooleanSupplier isWanted) throws SQLException {
        lock.lock();
        idleReaders++;
        try {
            while (waiting.isEmpty() && begun > 0 && isWanted.getAsBoolean()) {
                changed.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
            Optional<Finder> next = Optional.ofNullable(waiting.poll());
            begun += next.isPresent() ? 1 : 0;
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while other readers were at work", e);
        } finally {
            idleReaders--;
            lock.unlock();
        }
    }

    /** One that was begun is at its end, or given up. */
    void end() {
        lock.lock();
        try {
            begun--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
