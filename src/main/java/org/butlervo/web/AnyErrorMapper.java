// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.butlervo.fault.DaliFault;
import org.butlervo.fault.DefaultFault;
import org.butlervo.fault.NotFoundFault;
import org.butlervo.fault.UsageFault;
import org.butlervo.format.FaultDocument;
import org.butlervo.format.FormatChooser;

/** Whatever is no fault of ours: what HTTP says of a request keeps its status, anything else is a defect; nothing internal is told. */
@Provider
@Singleton
public class AnyErrorMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(AnyErrorMapper.class.getName());

    @Inject
    FormatChooser formats;

    @Inject
    Exchange exchange;

    @Override
    public Response toResponse(Throwable error) {
        int status = error instanceof WebApplicationException http
                ? http.getResponse().getStatus()
                : 500;
        if (status >= 500) {
            LOG.log(System.Logger.Level.ERROR, "request " + exchange.id() + " failed", error);
        }
        if (status < 400 && error instanceof WebApplicationException http) {
            return http.getResponse();
        }
        FaultDocument document = formats.byDefault().fault(fault(status));
        Response.ResponseBuilder response = error instanceof WebApplicationException http
                ? Response.fromResponse(http.getResponse())
                : Response.status(status);
        return response.type(document.contentType().toString())
                .entity(document.body())
                .build();
    }

    private DaliFault fault(int status) {
        return switch (status) {
            case 404 -> new NotFoundFault("there is nothing at this address");
            case 405 -> new UsageFault("this method is not supported here");
            case 411 -> new UsageFault("a body beside an offer to upgrade the connection needs a Content-Length");
            case 413 -> new UsageFault("the request is too large");
            case 415 ->
                new UsageFault(
                        "this content type is not supported; accepted are application/x-www-form-urlencoded and multipart/form-data");
            default ->
                status < 500
                        ? new UsageFault("the request cannot be read")
                        : new DefaultFault(
                                "the service failed; its operator finds the reason under request " + exchange.id());
        };
    }
}
