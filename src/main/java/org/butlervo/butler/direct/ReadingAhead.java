// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.butlervo.butler.DatasetRow;
import org.butlervo.fault.DefaultFault;
import org.butlervo.fault.TransientFault;
import org.butlervo.sky.Footprint;
import org.jspecify.annotations.Nullable;

/**
 * Portions that threads of their own read while the caller uses those before. A few portions wait at most, so memory does not grow with the answer
 * nor with the slowness of whoever reads it. {@link #next} and {@link #close} are for one thread,
 * {@link #stop} is for any.
 */
final class ReadingAhead implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ReadingAhead.class.getName());
    private static final int WAITING_PORTIONS = 3;
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final List<PortionReader> readers;
    private final List<Future<?>> threads = new ArrayList<>();
    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(WAITING_PORTIONS);
    private final Runnable atEnd;
    private volatile boolean stopped;
    private volatile boolean interrupted;
    private int active;

    /** What a reader has to tell: rows, its end, or why it failed. */
    private record Event(List<DatasetRow> rows, @Nullable Exception failure) {}

    /**
     * Starts reading.
     *
     * @param readers work off the same finders; the first has a connection already, the others help if they get one; closed here
     * @param executor has a thread for each
     * @param atEnd called once, when everything is closed
     */
    ReadingAhead(List<PortionReader> readers, ExecutorService executor, Runnable atEnd) {
        this.readers = List.copyOf(readers);
        this.atEnd = atEnd;
        this.active = this.readers.size();
        PortionReader first = this.readers.get(0);
        this.readers.forEach(reader -> threads.add(executor.submit(() -> read(reader, reader == first))));
    }

    /** While others wait, there is time to do a part of the caller's work. */
    private List<DatasetRow> described(List<DatasetRow> rows) {
        if (!events.isEmpty()) {
            rows.forEach(row -> row.footprint().ifPresent(Footprint::extent));
        }
        return rows;
    }

    private void read(PortionReader reader, boolean isNeeded) {
        Event last = new Event(List.of(), null);
        try {
            if (!isNeeded && !reader.canRead()) {
                return;
            }
            Optional<List<DatasetRow>> rows = reader.next();
            while (rows.isPresent() && put(new Event(described(rows.get()), null))) {
                rows = reader.next();
            }
        } catch (SQLException | RuntimeException e) {
            last = new Event(List.of(), e);
        } finally {
            close(reader);
            put(last);
        }
    }

    /** Waits for room; false when nobody wants it any more. */
    private boolean put(Event event) {
        try {
            while (!stopped) {
                if (events.offer(event, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            interrupted = true;
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** The next rows, at least one; empty at the end. */
    Optional<List<DatasetRow>> next() throws SQLException {
        while (active > 0) {
            Event event = take();
            if (event.failure instanceof SQLException failure) {
                throw failure;
            }
            if (event.failure instanceof RuntimeException failure) {
                throw failure;
            }
            if (!event.rows.isEmpty()) {
                return Optional.of(event.rows);
            }
            active--;
        }
        return Optional.empty();
    }

    private Event take() {
        try {
            Event event = events.poll();
            while (event == null && !stopped && !interrupted) {
                event = events.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
            if (event == null) {
                throw stopped ? new DefaultFault("the search was stopped") : stopping();
            }
            return event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopping();
        }
    }

    private static TransientFault stopping() {
        return new TransientFault("the service is stopping", Duration.ofSeconds(10));
    }

    /** Ends reading for good, by any thread: the connections are freed by the threads that read. */
    void stop() {
        stopped = true;
        readers.forEach(PortionReader::stop);
    }

    /** Ends the statements that still run and waits until every connection is free. */
    @Override
    public void close() {
        stopped = true;
        events.clear();
        for (int i = 0; i < readers.size(); i++) {
            end(readers.get(i), threads.get(i));
        }
        atEnd.run();
    }

    private static void end(PortionReader reader, Future<?> thread) {
        try {
            while (!isDone(thread)) {
                reader.cancel();
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "a running statement could not be cancelled", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isDone(Future<?> thread) throws InterruptedException {
        try {
            thread.get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    private static void close(PortionReader reader) {
        try {
            reader.close();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "closing a search failed", e);
        }
    }
}
