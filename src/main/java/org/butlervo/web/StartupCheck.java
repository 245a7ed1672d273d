// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.butlervo.sia.Repositories;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** The configuration was read, and the repositories that it names are made. */
@Startup
@ApplicationScoped
public class StartupCheck implements HealthCheck {
    @Inject
    Repositories repositories;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("configuration")
                .up()
                .withData("repositories", repositories.all().size())
                .build();
    }
}
