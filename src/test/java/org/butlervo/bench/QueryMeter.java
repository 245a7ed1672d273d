// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Asks a query again and again: first to warm up, then to measure; large answers only a few times. */
final class QueryMeter {
    private static final int WARM_UP = 40;
    /** Short queries are asked so long before they are measured: compilers need many runs of them. */
    private static final Duration WARM_UP_TIME = Duration.ofSeconds(3);

    private static final int TIMES = 100;
    private static final int TIMES_IF_LARGE = 5;
    private static final double LARGE_MILLIS = 100;
    private static final int TOGETHER = 4000;

    private final Probe probe;

    QueryMeter(Probe probe) {
        this.probe = probe;
    }

    Measured measure(String name, String query, Asker asker) throws IOException, InterruptedException, SQLException {
        long rows = probe.rows(query, asker);
        boolean large = asker.ask(query).totalMillis() > LARGE_MILLIS;
        warmUp(large, () -> asker.ask(query));
        probe.forgetPeaks();
        List<Asker.Took> times = new ArrayList<>();
        for (int i = 0; i < (large ? TIMES_IF_LARGE : TIMES); i++) {
            times.add(asker.ask(query));
        }
        String resident = probe.peakResident();
        String heap = probe.peakHeap();
        return new Measured(name, rows, times, OptionalDouble.empty(), floor(large), resident, heap);
    }

    /** What is measured, done once. */
    private interface Task {
        void run() throws IOException, SQLException, InterruptedException;
    }

    private static void warmUp(boolean large, Task task) throws IOException, SQLException, InterruptedException {
        long start = System.nanoTime();
        int done = 0;
        while (done < (large ? 1 : WARM_UP) || System.nanoTime() - start < WARM_UP_TIME.toNanos()) {
            task.run();
            done++;
        }
    }

    private OptionalDouble floor(boolean large) throws IOException, SQLException, InterruptedException {
        if (probe.floor().isEmpty()) {
            return OptionalDouble.empty();
        }
        Floor floor = probe.floor().get();
        warmUp(large, floor::read);
        double[] taken = new double[large ? TIMES_IF_LARGE : TIMES];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = floor.read();
        }
        return OptionalDouble.of(Quantile.of(taken, 0.5));
    }

    Measured together(int clients, String query, Asker asker) throws IOException, InterruptedException, SQLException {
        long rows = probe.rows(query, asker);
        run(clients, query, asker);
        probe.forgetPeaks();
        long start = System.nanoTime();
        List<Asker.Took> times = run(clients, query, asker);
        double perSecond = times.size() / ((System.nanoTime() - start) / 1e9);
        return new Measured(
                "small cone, " + clients + " clients",
                rows,
                times,
                OptionalDouble.of(perSecond),
                OptionalDouble.empty(),
                probe.peakResident(),
                probe.peakHeap());
    }

    private static List<Asker.Took> run(int clients, String query, Asker asker)
            throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            Callable<List<Asker.Took>> one = () -> {
                List<Asker.Took> times = new ArrayList<>();
                for (int i = 0; i < TOGETHER / clients; i++) {
                    times.add(asker.ask(query));
                }
                return times;
            };
            List<Asker.Took> times = new ArrayList<>();
            for (Future<List<Asker.Took>> done : threads.invokeAll(
                    IntStream.range(0, clients).mapToObj(i -> one).toList())) {
                times.addAll(done.get());
            }
            return times;
        } catch (ExecutionException e) {
            throw new IOException(e);
        } finally {
            threads.shutdown();
        }
    }
}
