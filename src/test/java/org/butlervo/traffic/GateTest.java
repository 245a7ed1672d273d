// SPDX-License-Identifier: MIT
package org.butlervo.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.butlervo.fault.TransientFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GateTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(1);

    @Test
    void letsItsWidthThroughAndNoMore() {
        Gate gate = new Gate(2, SHORT, new Semaphore(5));
        Permit first = gate.enter();
        gate.enter();

        assertThat(gate.inside()).isEqualTo(2);
        assertThatThrownBy(gate::enter)
                .isInstanceOfSatisfying(
                        TransientFault.class,
                        fault -> assertThat(fault.retryAfter()).isPositive());
        first.close();
        gate.enter();
        assertThat(gate.inside()).isEqualTo(2);
    }

    @Test
    void aPermitIsGivenBackOnce() {
        Gate gate = new Gate(2, SHORT, new Semaphore(5));
        Permit permit = gate.enter();
        gate.enter();

        permit.close();
        permit.close();

        assertThat(gate.inside()).isEqualTo(1);
    }

    @Test
    @Timeout(30)
    void letsAWaitingOneInWhenAnotherLeaves() throws Exception {
        Semaphore queue = new Semaphore(1);
        Gate gate = new Gate(1, LONG, queue);
        Permit inside = gate.enter();
        CompletableFuture<Permit> waiting = CompletableFuture.supplyAsync(gate::enter);
        while (gate.waiting() == 0) {
            Thread.onSpinWait();
        }

        assertThat(waiting).isNotDone();
        assertThatThrownBy(gate::enter).as("no place left to wait").isInstanceOf(TransientFault.class);
        inside.close();

        waiting.get(20, TimeUnit.SECONDS).close();
        assertThat(gate.inside()).isZero();
        assertThat(queue.availablePermits()).isEqualTo(1);
    }
}
