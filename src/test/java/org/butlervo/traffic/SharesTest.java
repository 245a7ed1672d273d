// SPDX-License-Identifier: MIT
package org.butlervo.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.butlervo.fault.RateFault;
import org.junit.jupiter.api.Test;

class SharesTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final Shares rated = new Shares(Optional.of(new Rate(6, 3)), Optional.empty(), clock::get);
    private final Shares narrow = new Shares(Optional.empty(), Optional.of(2), clock::get);

    @Test
    void letsABurstThroughThenAsksToWait() {
        take(rated, "alice", 3);

        assertThatThrownBy(() -> rated.take("alice"))
                .isInstanceOfSatisfying(
                        RateFault.class, fault -> assertThat(fault.retryAfter()).isEqualTo(Duration.ofSeconds(10)));
    }

    @Test
    void letsOneThroughAfterTheWait() {
        take(rated, "alice", 3);
        clock.addAndGet(Duration.ofSeconds(10).toNanos());

        rated.take("alice").close();

        assertThatThrownBy(() -> rated.take("alice")).isInstanceOf(RateFault.class);
    }

    @Test
    void savesNoMoreThanABurst() {
        take(rated, "alice", 1);
        clock.addAndGet(Duration.ofDays(1).toNanos());
        take(rated, "alice", 3);

        assertThatThrownBy(() -> rated.take("alice")).isInstanceOf(RateFault.class);
    }

    @Test
    void oneClientDoesNotUseUpTheShareOfAnother() {
        take(rated, "alice", 3);

        rated.take("bob").close();
    }

    @Test
    void countsRequestsSideBySide() {
        Permit first = narrow.take("alice");
        narrow.take("alice");
        assertThatThrownBy(() -> narrow.take("alice")).isInstanceOf(RateFault.class);

        first.close();
        first.close();
        narrow.take("alice");

        assertThatThrownBy(() -> narrow.take("alice")).isInstanceOf(RateFault.class);
    }

    @Test
    void forgetsOldClientsButNotThoseInside() {
        narrow.take("alice");
        narrow.take("alice");
        for (int i = 0; i < 30_000; i++) {
            narrow.take("client " + i).close();
        }

        assertThat(narrow.remembered()).isEqualTo(10_000);
        assertThatThrownBy(() -> narrow.take("alice")).isInstanceOf(RateFault.class);
    }

    private static void take(Shares shares, String client, int times) {
        for (int i = 0; i < times; i++) {
            shares.take(client).close();
        }
    }
}
