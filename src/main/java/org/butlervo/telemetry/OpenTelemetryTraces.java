// SPDX-License-Identifier: MIT
package org.butlervo.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;

/**
 * A span for each query, from its admission to the last byte: the server's own span ends before the rows are written. Not to be loaded where the server
 * does not bring OpenTelemetry.
 */
public final class OpenTelemetryTraces implements Traces {
    private final Tracer tracer;

    public OpenTelemetryTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public Traces.Query begin(String repository) {
        Span span = tracer.spanBuilder("query")
                .setAttribute("butlervo.repository", repository)
                .startSpan();
        return query -> end(span, query);
    }

    private static void end(Span span, RequestReport query) {
        span.setAttribute("butlervo.request_id", query.id());
        span.setAttribute("butlervo.outcome", query.ending().label());
        span.setAttribute("butlervo.rows", query.volume().rows());
        span.setAttribute("http.status_code", query.status());
        if (query.ending() == Ending.ERROR) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
