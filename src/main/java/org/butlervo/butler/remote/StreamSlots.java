// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.butlervo.fault.TransientFault;

/**
 * How many queries run on a Butler server at a time for each user: the server refuses more than {@link #PER_USER}. A search that asks one query while
 * it reads another takes both slots together, so that two such searches never wait for each other. Thread-safe.
 */
public final class StreamSlots {
    static final int PER_USER = 2;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final LoadingCache<String, Semaphore> byUser =
            Caffeine.newBuilder().weakValues().build(user -> new Semaphore(PER_USER, true));

    /** Slots that are taken; giving them back twice does nothing. */
    interface Taken extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for slots.
     *
     * @throws TransientFault if they don't come free in time
     */
    Taken take(Caller caller, int slots, Duration patience) {
        Semaphore free = byUser.get(caller.user());
        try {
            if (!free.tryAcquire(slots, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TransientFault("too many of your queries run at the same time; try again later", RETRY_AFTER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFault("the service is going down", RETRY_AFTER, e);
        }
        AtomicBoolean taken = new AtomicBoolean(true);
        return () -> {
            if (taken.compareAndSet(true, false)) {
                free.release(slots);
            }
        };
    }
}
