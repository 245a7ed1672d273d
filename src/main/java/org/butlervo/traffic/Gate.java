// SPDX-License-Identifier: MIT
package org.butlervo.traffic;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.butlervo.fault.TransientFault;

/**
 * Lets so many through at a time. The others wait, first come first served, for a bounded time and in a bounded queue, because each of them holds a
 * thread of the server. Thread-safe.
 */
public final class Gate {
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final int width;
    private final Duration patience;
    private final Semaphore free;
    private final Semaphore queue;

    /**
     * Makes a gate.
     *
     * @param width how many may be inside
     * @param patience how long one waits
     * @param queue places for those who wait; several gates may share them
     */
    public Gate(int width, Duration patience, Semaphore queue) {
        this.width = width;
        this.patience = patience;
        this.free = new Semaphore(width, true);
        this.queue = queue;
    }

    /**
     * Goes in, or waits.
     *
     * @throws TransientFault if there is no room in time, or none to wait
     */
    public Permit enter() {
        if (!free.tryAcquire() && !isLetInLater()) {
            throw new TransientFault("too many queries run at this moment", RETRY);
        }
        AtomicBoolean inside = new AtomicBoolean(true);
        return () -> {
            if (inside.getAndSet(false)) {
                free.release();
            }
        };
    }

    /** How many are inside. */
    public int inside() {
        return width - free.availablePermits();
    }

    /** How many wait, about. */
    public int waiting() {
        return free.getQueueLength();
    }

    private boolean isLetInLater() {
        if (!queue.tryAcquire()) {
            return false;
        }
        try {
            return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            queue.release();
        }
    }
}
