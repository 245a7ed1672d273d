// SPDX-License-Identifier: MIT
package org.butlervo.traffic;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.butlervo.fault.RateFault;

/**
 * The share that each client has: so many requests a minute, and so many side by side. Only the clients seen last are remembered, and those that are
 * inside. Thread-safe.
 */
public final class Shares {
    private static final int REMEMBERED = 10_000;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Optional<Rate> rate;
    private final int sideBySide;
    private final LongSupplier nanoClock;
    private final Map<String, Share> shares = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Makes the shares of everyone.
     *
     * @param rate of one client's requests; empty for no limit
     * @param sideBySide requests of one client at a time; empty for no limit
     * @param nanoClock such as {@code System::nanoTime}
     */
    public Shares(Optional<Rate> rate, Optional<Integer> sideBySide, LongSupplier nanoClock) {
        this.rate = rate;
        this.sideBySide = sideBySide.orElse(Integer.MAX_VALUE);
        this.nanoClock = nanoClock;
    }

    /**
     * Counts a request of the client until the permit is closed.
     *
     * @throws RateFault if the client has used up its share; it says when to ask again
     */
    public synchronized Permit take(String client) {
        long now = nanoClock.getAsLong();
        Share share = shares.computeIfAbsent(client, name -> new Share(rate.map(r -> new TokenBucket(r, now))));
        forgetOldest();
        if (share.inside >= sideBySide) {
            throw new RateFault("you have " + share.inside + " requests under way, which is as many as one may", RETRY);
        }
        if (!share.bucket.map(bucket -> bucket.take(now)).orElse(true)) {
            throw new RateFault(
                    "you ask more often than one may",
                    wholeSeconds(share.bucket.get().untilNext(now)));
        }
        share.inside++;
        return new Leaving(share);
    }

    /** How many clients are remembered. */
    synchronized int remembered() {
        return shares.size();
    }

    /** A client inside is kept, so that its requests stay counted; there are no more of those than threads. */
    private void forgetOldest() {
        Iterator<Share> oldestFirst = shares.values().iterator();
        int tooMany = shares.size() - REMEMBERED;
        while (tooMany > 0 && oldestFirst.hasNext()) {
            if (oldestFirst.next().inside == 0) {
                oldestFirst.remove();
                tooMany--;
            }
        }
    }

    private static Duration wholeSeconds(Duration wait) {
        return Duration.ofSeconds(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }

    private static final class Share {
        private final Optional<TokenBucket> bucket;
        private int inside;

        Share(Optional<TokenBucket> bucket) {
            this.bucket = bucket;
        }
    }

    private final class Leaving implements Permit {
        private final Share share;
        private boolean isInside = true;

        Leaving(Share share) {
            this.share = share;
        }

        @Override
        public void close() {
            synchronized (Shares.this) {
                if (isInside) {
                    isInside = false;
                    share.inside--;
                }
            }
        }
    }
}
