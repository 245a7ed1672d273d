// SPDX-License-Identifier: MIT
package org.butlervo.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * All queries under way. Each client has its share, and each repository a gate of its own, so that one that hangs does not hold up the others; the
 * places to wait are few, and for all together. Thread-safe.
 */
public final class Traffic {
    private final Closing closing;
    private final Shares shares;
    private final int perRepository;
    private final Duration patience;
    private final Semaphore queue;
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    /**
     * Makes the gates.
     *
     * @param closing of the service
     * @param shares of clients
     * @param perRepository queries of a repository at a time
     * @param patience how long a query waits for its turn
     * @param waiting queries at most
     */
    public Traffic(Closing closing, Shares shares, int perRepository, Duration patience, int waiting) {
        this.closing = closing;
        this.shares = shares;
        this.perRepository = perRepository;
        this.patience = patience;
        this.queue = new Semaphore(waiting);
    }

    /** How the service ends. */
    public Closing closing() {
        return closing;
    }

    /**
     * Lets a query begin, perhaps after a wait.
     *
     * @throws org.butlervo.fault.RateFault if the client has used up its share
     * @throws org.butlervo.fault.TransientFault if too many queries run, or the service is closing
     */
    public Permit enter(String repository, String client) {
        List<Permit> permits = new ArrayList<>();
        Permit all = () -> permits.forEach(Permit::close);
        try {
            permits.add(closing.enter());
            permits.add(shares.take(client));
            permits.add(gates.computeIfAbsent(repository, label -> new Gate(perRepository, patience, queue))
                    .enter());
            return all;
        } catch (RuntimeException e) {
            all.close();
            throw e;
        }
    }
}
