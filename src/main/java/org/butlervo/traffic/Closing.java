// SPDX-License-Identifier: MIT
package org.butlervo.traffic;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.butlervo.fault.TransientFault;

/**
 * The end of a service: nobody new is let in, those inside may finish, and when their time is up they are asked to leave, so that each can still say
 * that it was cut short. Thread-safe.
 */
public final class Closing {
    private static final Duration RETRY = Duration.ofSeconds(10);

    private int inside;
    private volatile boolean begun;
    private volatile boolean over;

    /**
     * Counts somebody inside until the permit is closed.
     *
     * @throws TransientFault if the service is closing
     */
    synchronized Permit enter() {
        if (begun) {
            throw stopping();
        }
        inside++;
        AtomicBoolean here = new AtomicBoolean(true);
        return () -> {
            if (here.getAndSet(false)) {
                leave();
            }
        };
    }

    private synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** Whether nobody new is let in. */
    public boolean isBegun() {
        return begun;
    }

    /**
     * Asked by those inside between two steps of their work.
     *
     * @throws TransientFault if their time is up
     */
    public void checkTime() {
        if (over) {
            throw stopping();
        }
    }

    /**
     * Lets nobody in any more and waits for those inside, if there are any, and for the server to send on what they said last.
     *
     * @param patience how long they may go on
     * @param farewell how long they may then take to leave, and the server to send
     * @return whether everybody has left
     */
    public boolean close(Duration patience, Duration farewell) throws InterruptedException {
        begun = true;
        if (isEmptyWithin(Duration.ZERO)) {
            return true;
        }
        isEmptyWithin(patience);
        over = true;
        boolean left = isEmptyWithin(farewell);
        TimeUnit.NANOSECONDS.sleep(farewell.toNanos());
        return left;
    }

    private synchronized boolean isEmptyWithin(Duration time) throws InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        while (inside > 0) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    private static TransientFault stopping() {
        return new TransientFault("the service is stopping", RETRY);
    }
}
