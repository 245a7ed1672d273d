// SPDX-License-Identifier: MIT
package org.butlervo.web;

import java.time.Duration;
import java.util.function.Consumer;
import org.butlervo.fault.DaliFault;
import org.butlervo.fault.DefaultFault;
import org.butlervo.fault.TransientFault;
import org.butlervo.traffic.Permit;
import org.butlervo.traffic.TcpConnections;

/** An answer under way, and where it goes. {@link AnswersUnderWay} looks after it; the request that closes it asks what became of it. */
final class AnswerUnderWay implements Permit {
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final TcpConnections.Ends client;
    private final End end;
    private final long sinceNanos;
    private final Consumer<AnswerUnderWay> atClose;
    private boolean wasOpen;
    private volatile boolean isLeft;

    /** Ends an answer; called by another thread than that of the request, and perhaps again and again until the request is over. */
    @FunctionalInterface
    interface End {
        void because(DaliFault why);
    }

    AnswerUnderWay(TcpConnections.Ends client, End end, long sinceNanos, Consumer<AnswerUnderWay> atClose) {
        this.client = client;
        this.end = end;
        this.sinceNanos = sinceNanos;
        this.atClose = atClose;
    }

    long sinceNanos() {
        return sinceNanos;
    }

    /** Whether the client was seen to be gone. */
    boolean isLeft() {
        return isLeft;
    }

    void tooLong(Duration timeout) {
        end.because(new TransientFault(
                "the answer took longer than " + timeout.toSeconds()
                        + " s, which is as long as one may; ask for a part of it",
                RETRY));
    }

    /** A connection that was never seen open is none that the machine tells of. */
    void look(TcpConnections now) {
        boolean isOpen = now.isOpen(client);
        if (now.isLeft(client) || (wasOpen && !isOpen)) {
            isLeft = true;
            end.because(new DefaultFault("the client is gone"));
        }
        wasOpen |= isOpen;
    }

    @Override
    public void close() {
        atClose.accept(this);
    }
}
