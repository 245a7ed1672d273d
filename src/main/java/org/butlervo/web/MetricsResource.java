// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.butlervo.config.TelemetrySettings;
import org.butlervo.fault.AuthorizationFault;
import org.butlervo.telemetry.Metrics;

/**
 * {@code GET /api/metrics}: the numbers of the service, for those whom the operator lets read them. A request that went through a proxy that nobody told
 * us of is nobody's: the address that it seems to come from says nothing.
 */
@Path("/metrics")
@Singleton
@Open
public class MetricsResource {
    @Inject
    Metrics metrics;

    @Inject
    TelemetrySettings settings;

    @Inject
    Peers peers;

    @Inject
    HttpServletRequest request;

    @GET
    public Response metrics() {
        String client = peers.client(request);
        if (peers.isFromUnknownProxy(request)
                || settings.metricsReaders().stream().noneMatch(range -> range.contains(client))) {
            throw new AuthorizationFault("the numbers are for the operators of this service");
        }
        StreamingOutput numbers = metrics::write;
        return Response.ok(numbers).type(metrics.contentType()).build();
    }
}
