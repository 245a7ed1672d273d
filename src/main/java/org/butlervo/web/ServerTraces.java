// SPDX-License-Identifier: MIT
package org.butlervo.web;

import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.spi.CDI;
import org.butlervo.telemetry.OpenTelemetryTraces;
import org.butlervo.telemetry.Traces;

/** The tracing system that the server brings, if it brings one (MicroProfile Telemetry 1.1 section 3.1). No bean: its class cannot be read elsewhere. */
@Vetoed
final class ServerTraces {
    private ServerTraces() {}

    static Traces find() {
        try {
            Instance<Tracer> tracer = CDI.current().select(Tracer.class);
            return tracer.isResolvable() ? new OpenTelemetryTraces(tracer.get()) : Traces.NONE;
        } catch (LinkageError notThere) {
            return Traces.NONE;
        }
    }
}
