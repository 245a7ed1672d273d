// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.butlervo.traffic.Traffic;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** At least one repository answers, as of at most a second ago, and the service is not about to stop: probes of many kinds may ask often, and the databases shall not feel it. */
@Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    @Inject
    AvailabilityService availability;

    @Inject
    Traffic traffic;

    private boolean isReady;
    private long checkedNanos = System.nanoTime() - REMEMBERED.toNanos();

    @Override
    public synchronized HealthCheckResponse call() {
        if (System.nanoTime() - checkedNanos >= REMEMBERED.toNanos()) {
            isReady = availability.isAnyUp();
            checkedNanos = System.nanoTime();
        }
        return HealthCheckResponse.named("repositories")
                .status(isReady && !traffic.closing().isBegun())
                .build();
    }
}
