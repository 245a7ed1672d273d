// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.butlervo.fault.DaliFault;
import org.butlervo.sia.ServedRepository;
import org.butlervo.vosi.Availability;

/** Asks repositories for a sign of life, and does not wait long for it: a hung database must not hang whoever asks how it is. Thread-safe. */
@Singleton
class AvailabilityService {
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final int MAX_THREADS = 8;

    private final Instant upSince = Instant.now();
    private final ExecutorService checks =
            new ThreadPoolExecutor(0, MAX_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), check -> {
                Thread thread = new Thread(check, "availability");
                thread.setDaemon(true);
                return thread;
            });

    /** Whether the repository can answer queries now; answers within two seconds. */
    Availability of(ServedRepository repository) {
        Future<?> check;
        try {
            check = checks.submit(() -> repository.butler().check());
        } catch (RejectedExecutionException e) {
            return Availability.down("the repository does not answer");
        }
        try {
            check.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Availability.up(upSince);
        } catch (TimeoutException e) {
            check.cancel(true);
            return Availability.down("the repository does not answer");
        } catch (ExecutionException e) {
            return Availability.down(
                    e.getCause() instanceof DaliFault fault ? fault.text() : "the repository cannot be read");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Availability.down("the service is stopping");
        }
    }

    @PreDestroy
    void stop() {
        checks.shutdownNow();
    }
}
