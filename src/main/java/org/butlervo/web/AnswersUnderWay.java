// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.butlervo.config.AnswerSettings;
import org.butlervo.traffic.TcpConnections;

/**
 * Looks after answers while their threads wait for the repository or for a client: ends those whose client is gone, and those that take too long.
 * Thread-safe.
 */
@Singleton
class AnswersUnderWay {
    private static final System.Logger LOG = System.getLogger(AnswersUnderWay.class.getName());
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    /** Most answers are sent by then, and cost no look at the connections. */
    private static final Duration UNWATCHED = Duration.ofMillis(400);

    private final Duration timeout;
    private final Supplier<TcpConnections> connections;
    private final LongSupplier nanoClock;
    private final Set<AnswerUnderWay> answers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(AnswersUnderWay::thread);

    @Inject
    @SuppressWarnings("FutureReturnValueIgnored") // it goes on until the end
    AnswersUnderWay(AnswerSettings settings) {
        this(settings.timeout(), TcpConnections::now, System::nanoTime);
        looking.scheduleWithFixedDelay(
                this::lookAgain, LOOK_AGAIN.toMillis(), LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks only when it is told to. */
    AnswersUnderWay(Duration timeout, Supplier<TcpConnections> connections, LongSupplier nanoClock) {
        this.timeout = timeout;
        this.connections = connections;
        this.nanoClock = nanoClock;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "answers-under-way");
        thread.setDaemon(true);
        return thread;
    }

    /** Looks after an answer from now on, until that is closed. */
    AnswerUnderWay begin(TcpConnections.Ends client, AnswerUnderWay.End end) {
        AnswerUnderWay answer = new AnswerUnderWay(client, end, nanoClock.getAsLong(), answers::remove);
        answers.add(answer);
        return answer;
    }

    /** One failure must not be the end of looking. */
    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "answers under way could not be looked after", e);
        }
    }

    void look() {
        long now = nanoClock.getAsLong();
        answers.stream()
                .filter(answer -> now - answer.sinceNanos() >= timeout.toNanos())
                .forEach(answer -> answer.tooLong(timeout));
        if (answers.stream().anyMatch(answer -> isWatched(answer, now))) {
            TcpConnections open = connections.get();
            answers.stream().filter(answer -> isWatched(answer, now)).forEach(answer -> answer.look(open));
        }
    }

    private static boolean isWatched(AnswerUnderWay answer, long now) {
        return now - answer.sinceNanos() >= UNWATCHED.toNanos();
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
    }
}
