// SPDX-License-Identifier: MIT
package org.butlervo.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.butlervo.fault.RateFault;
import org.butlervo.fault.TransientFault;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private final Closing closing = new Closing();
    private final Traffic traffic = new Traffic(
            closing, new Shares(Optional.empty(), Optional.of(2), System::nanoTime), 1, Duration.ofMillis(1), 1);

    @Test
    void aFullRepositoryDoesNotHoldUpTheOthers() {
        traffic.enter("dp1", "alice");

        assertThatThrownBy(() -> traffic.enter("dp1", "bob")).isInstanceOf(TransientFault.class);
        traffic.enter("dp2", "bob").close();
    }

    @Test
    void whoHasLeftOrWasTurnedAwayDoesNotKeepTheServiceOpen() throws InterruptedException {
        Permit inside = traffic.enter("dp1", "alice");
        assertThatThrownBy(() -> traffic.enter("dp1", "alice")).isInstanceOf(TransientFault.class);
        inside.close();

        assertThat(closing.close(Duration.ofMillis(1), Duration.ofMillis(1))).isTrue();
        assertThatThrownBy(() -> traffic.enter("dp1", "alice"))
                .isInstanceOf(TransientFault.class)
                .hasMessage("the service is stopping");
    }

    @Test
    void whoIsTurnedAwayHasNotUsedUpAShare() {
        Permit inside = traffic.enter("dp1", "alice");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> traffic.enter("dp1", "alice")).isInstanceOf(TransientFault.class);
        }

        Permit other = traffic.enter("dp2", "alice");
        assertThatThrownBy(() -> traffic.enter("dp3", "alice")).isInstanceOf(RateFault.class);

        other.close();
        inside.close();
        traffic.enter("dp1", "alice").close();
    }
}
