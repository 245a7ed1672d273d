// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** How long one piece of work on a database may take, for engines that do not stop a statement by themselves. Thread-safe. */
@FunctionalInterface
interface TimeLimit {
    /** No limit, or one that the engine keeps. */
    TimeLimit NONE = giveUp -> () -> {};

    /** How often work that goes on is told again to give up: it may have been between two statements. */
    Duration AGAIN = Duration.ofMillis(100);

    /** Work under way, until it is closed. */
    @FunctionalInterface
    interface Work extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Work begins.
     *
     * @param giveUp ends it; called by another thread when the time is over, perhaps again and again
     */
    Work begin(Runnable giveUp);

    /** A limit that threads of the clock look after. */
    static TimeLimit of(Duration time, ScheduledExecutorService clock) {
        return giveUp -> {
            ScheduledFuture<?> end =
                    clock.scheduleWithFixedDelay(giveUp, time.toNanos(), AGAIN.toNanos(), TimeUnit.NANOSECONDS);
            return () -> end.cancel(false);
        };
    }
}
