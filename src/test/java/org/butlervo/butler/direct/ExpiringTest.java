// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.butlervo.fault.TransientFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ExpiringTest {
    private final AtomicInteger fetches = new AtomicInteger();
    private final CountDownLatch answer = new CountDownLatch(1);
    private final CountDownLatch second = new CountDownLatch(1);
    private Instant now = Instant.EPOCH;

    @Test
    void aValueIsFetchedAgainWhenItHasBecomeTooOld() {
        Expiring<Integer> value = expiring(fetches::incrementAndGet);

        assertThat(List.of(value.get(), value.get())).containsOnly(1);

        now = now.plusSeconds(60);
        assertThat(List.of(value.get(), value.get())).containsOnly(2);
    }

    @Test
    void aFetchThatFailsIsTriedAgain() {
        Expiring<Integer> value = expiring(() -> {
            if (fetches.incrementAndGet() == 1) {
                throw away();
            }
            return fetches.get();
        });

        assertThatThrownBy(value::get).isInstanceOf(TransientFault.class);
        assertThat(value.get()).isEqualTo(2);
    }

    @Test
    void whoWaitsForAFetchThatFailsTriesOnceMoreWithTheOthers() throws InterruptedException {
        Expiring<Integer> value = expiring(() -> {
            await(fetches.incrementAndGet() == 1 ? answer : second);
            throw away();
        });
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        List<Thread> callers = IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> failures.add(catchThrowable(value::get))))
                .toList();

        callers.forEach(Thread::start);
        callers.forEach(ExpiringTest::awaitWaiting);
        answer.countDown();
        while (fetches.get() < 2 || callers.stream().filter(Thread::isAlive).count() > 7) {
            Thread.onSpinWait();
        }
        second.countDown();
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(failures).hasSize(8).allMatch(TransientFault.class::isInstance);
        // who was slow to wake up may have missed the second
        assertThat(fetches.get()).isBetween(2, 7);
    }

    @Test
    void whoTriesOnceMoreDoesNotMeetTheFailureAgain() throws InterruptedException {
        for (int round = 0; round < 200; round++) {
            CountDownLatch failure = new CountDownLatch(1);
            AtomicInteger begun = new AtomicInteger();
            Expiring<Integer> value = expiring(() -> {
                if (begun.incrementAndGet() == 1) {
                    await(failure);
                    throw away();
                }
                return 2;
            });
            Thread first = new Thread(() -> assertThatThrownBy(value::get).isInstanceOf(TransientFault.class));
            first.start();
            awaitWaiting(first);
            List<Integer> values = new CopyOnWriteArrayList<>();
            List<Thread> callers = IntStream.range(0, 4)
                    .mapToObj(i -> new Thread(() -> values.add(value.get())))
                    .toList();
            callers.forEach(Thread::start);
            callers.forEach(ExpiringTest::awaitWaiting);

            failure.countDown();

            for (Thread caller : callers) {
                caller.join();
            }
            assertThat(values).containsExactly(2, 2, 2, 2);
        }
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private Expiring<Integer> expiring(Supplier<Integer> source) {
        return new Expiring<>(source, Duration.ofSeconds(60), () -> now);
    }

    private static TransientFault away() {
        return new TransientFault("away", Duration.ofSeconds(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
