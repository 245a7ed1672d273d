// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.butlervo.config.PlannedOutage;
import org.butlervo.fault.DaliFault;
import org.butlervo.sia.Coverages;
import org.butlervo.sia.Repositories;
import org.butlervo.sia.ServedRepository;
import org.butlervo.vosi.Availability;

/**
 * Asks repositories for a sign of life, and does not wait long for it: a hung database must not hang whoever asks how it is. A check that is still
 * running is not begun again. Thread-safe.
 */
@Singleton
class AvailabilityService {
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final int MAX_THREADS = 8;
    private static final String NO_ANSWER = "the repository does not answer";

    private final Repositories repositories;
    private final Coverages coverages;
    private final PlannedOutage plan;
    private final InstantSource clock;
    private final Instant upSince;
    private final Map<String, CompletableFuture<Optional<String>>> running = new LinkedHashMap<>();
    private final ExecutorService checks =
            new ThreadPoolExecutor(0, MAX_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), check -> {
                Thread thread = new Thread(check, "availability");
                thread.setDaemon(true);
                return thread;
            });

    @Inject
    AvailabilityService(Repositories repositories, Coverages coverages, PlannedOutage plan) {
        this(repositories, coverages, plan, InstantSource.system());
    }

    AvailabilityService(Repositories repositories, Coverages coverages, PlannedOutage plan, InstantSource clock) {
        this.repositories = repositories;
        this.coverages = coverages;
        this.plan = plan;
        this.clock = clock;
        this.upSince = clock.instant();
    }

    /** Whether the repository can answer queries now; answers within two seconds. */
    Availability of(ServedRepository repository) {
        return availability(problem(check(repository), System.nanoTime() + PATIENCE.toNanos())
                .map(List::of)
                .orElse(List.of()));
    }

    /** Whether all repositories can; the notes name those that cannot. All are asked at once. */
    Availability ofAll() {
        Map<String, CompletableFuture<Optional<String>>> asked = new LinkedHashMap<>();
        repositories.all().forEach(repository -> asked.put(repository.label(), check(repository)));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<String> problems = new ArrayList<>();
        asked.forEach((label, check) -> problem(check, deadline).ifPresent(text -> problems.add(label + ": " + text)));
        return availability(problems);
    }

    /** Whether at least one repository answers; all are asked at once. */
    boolean isAnyUp() {
        List<CompletableFuture<Optional<String>>> asked =
                repositories.all().stream().map(this::check).toList();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        return asked.stream().anyMatch(check -> problem(check, deadline).isEmpty());
    }

    private Availability availability(List<String> problems) {
        List<String> notes = new ArrayList<>(problems);
        plan.note().ifPresent(notes::add);
        boolean available = problems.isEmpty() && !plan.covers(clock.instant());
        return new Availability(
                available, available ? Optional.of(upSince) : Optional.empty(), plan.downAt(), plan.backAt(), notes);
    }

    /** What is wrong, empty for nothing. */
    private CompletableFuture<Optional<String>> check(ServedRepository repository) {
        synchronized (running) {
            CompletableFuture<Optional<String>> last = running.get(repository.label());
            if (last != null && !last.isDone()) {
                return last;
            }
            CompletableFuture<Optional<String>> next;
            try {
                next = CompletableFuture.supplyAsync(() -> ask(repository), checks);
            } catch (RejectedExecutionException e) {
                next = CompletableFuture.completedFuture(Optional.of(NO_ANSWER));
            }
            running.put(repository.label(), next);
            return next;
        }
    }

    private Optional<String> ask(ServedRepository repository) {
        try {
            repository.butler().check();
            return coverages.fault(repository).map(DaliFault::text);
        } catch (DaliFault fault) {
            return Optional.of(fault.text());
        } catch (RuntimeException e) {
            return Optional.of("the repository cannot be read");
        }
    }

    private static Optional<String> problem(CompletableFuture<Optional<String>> check, long deadline) {
        try {
            return check.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the service is stopping");
        } catch (Exception e) {
            return Optional.of(NO_ANSWER);
        }
    }

    @PreDestroy
    void stop() {
        checks.shutdownNow();
    }
}
