// SPDX-License-Identifier: MIT
package org.butlervo.traffic;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * All queries under way. Each client has its share, and each repository a gate of its own, so that one that hangs does not hold up the others; the
 * places to wait are few, and for all together. Thread-safe.
 */
public final class Traffic {
    private final Shares shares;
    private final int perRepository;
    private final Duration patience;
    private final Semaphore queue;
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    /**
     * Makes the gates.
     *
     * @param shares of clients
     * @param perRepository queries of a repository at a time
     * @param patience how long a query waits for its turn
     * @param waiting queries at most
     */
    public Traffic(Shares shares, int perRepository, Duration patience, int waiting) {
        this.shares = shares;
        this.perRepository = perRepository;
        this.patience = patience;
        this.queue = new Semaphore(waiting);
    }

    /**
     * Lets a query begin, perhaps after a wait.
     *
     * @throws org.butlervo.fault.RateFault if the client has used up its share
     * @throws org.butlervo.fault.TransientFault if too many queries run
     */
    public Permit enter(String repository, String client) {
        Permit share = shares.take(client);
        try {
            Permit place = gates.computeIfAbsent(repository, label -> new Gate(perRepository, patience, queue))
                    .enter();
            return () -> {
                place.close();
                share.close();
            };
        } catch (RuntimeException e) {
            share.close();
            throw e;
        }
    }
}
