// SPDX-License-Identifier: MIT
package org.butlervo.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.butlervo.fault.TransientFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ClosingTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final Closing closing = new Closing();

    @Test
    void anEmptyServiceClosesAtOnce() throws InterruptedException {
        closing.enter().close();

        assertThat(closing.close(LONG, LONG)).isTrue();
    }

    @Test
    void nobodyNewIsLetIn() throws InterruptedException {
        closing.close(SHORT, SHORT);

        assertThat(closing.isBegun()).isTrue();
        assertThatThrownBy(closing::enter).isInstanceOf(TransientFault.class).hasMessage("the service is stopping");
    }

    @Test
    void whoIsInsideMayFinish() throws Exception {
        Permit inside = closing.enter();
        CompletableFuture<Boolean> closed = CompletableFuture.supplyAsync(() -> close(LONG, SHORT));
        while (!closing.isBegun()) {
            Thread.onSpinWait();
        }

        closing.checkTime();
        inside.close();
        inside.close();

        assertThat(closed.get()).isTrue();
    }

    @Test
    void whoTakesTooLongIsAskedToLeave() throws Exception {
        Permit inside = closing.enter();
        CompletableFuture<Boolean> closed = CompletableFuture.supplyAsync(() -> close(SHORT, SECOND));

        assertThatThrownBy(this::workUntilAskedToLeave).isInstanceOf(TransientFault.class);
        inside.close();

        assertThat(closed.get()).isTrue();
    }

    private void workUntilAskedToLeave() {
        while (true) {
            closing.checkTime();
        }
    }

    @Test
    void whoDoesNotLeaveIsNotWaitedForForEver() throws InterruptedException {
        closing.enter();

        assertThat(closing.close(SHORT, SHORT)).isFalse();
    }

    private boolean close(Duration patience, Duration farewell) {
        try {
            return closing.close(patience, farewell);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
