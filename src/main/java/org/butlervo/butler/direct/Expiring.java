// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.butlervo.fault.DefaultFault;
import org.jspecify.annotations.Nullable;

/**
 * A value that is fetched again when it has become too old. Whoever asks while it is fetched waits for that; if it fails, all who waited try once more
 * together, because things may have changed since it began: nobody waits for more than two fetches. Thread-safe.
 */
final class Expiring<T> {
    private final Supplier<T> source;
    private final Duration lifetime;
    private final InstantSource clock;

    private record Fetched<T>(T value, Instant when) {}

    private volatile @Nullable Fetched<T> fetched;
    private volatile int forgotten;
    private final AtomicReference<@Nullable FutureTask<T>> underWay = new AtomicReference<>();

    Expiring(Supplier<T> source, Duration lifetime, InstantSource clock) {
        this.source = source;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    T get() {
        Fetched<T> last = fetched;
        return last != null && isFresh(last) ? last.value : fetch();
    }

    /** Makes the next call fetch the value, however new it is. */
    synchronized void forget() {
        forgotten++;
        fetched = null;
    }

    private T fetch() {
        FutureTask<T> running = underWay.get();
        if (running != null) {
            try {
                return result(running);
            } catch (RuntimeException failed) {
                return fetchTogether();
            }
        }
        return fetchTogether();
    }

    private T fetchTogether() {
        FutureTask<T> mine = new FutureTask<>(this::fetchAlone);
        FutureTask<T> running = underWay.compareAndExchange(null, mine);
        if (running == null) {
            mine.run();
        }
        return result(running == null ? mine : running);
    }

    /** Makes room for the next fetch before those who wait hear of the end of this one: who tries once more must not meet it again. */
    private T fetchAlone() {
        try {
            return fetchNow();
        } finally {
            underWay.set(null);
        }
    }

    /** Another fetch may have ended just before this one began. */
    private T fetchNow() {
        Fetched<T> last = fetched;
        if (last != null && isFresh(last)) {
            return last.value;
        }
        int forgettings = forgotten;
        Fetched<T> now = new Fetched<>(source.get(), clock.instant());
        if (forgettings == forgotten) {
            fetched = now;
        }
        return now.value;
    }

    private static <T> T result(FutureTask<T> fetch) {
        try {
            return fetch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DefaultFault("the service is stopping", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private boolean isFresh(Fetched<T> last) {
        return clock.instant().isBefore(last.when.plus(lifetime));
    }
}
