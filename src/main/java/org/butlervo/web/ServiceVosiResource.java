// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.butlervo.vosi.VosiDocuments;

/** VOSI 1.1 of the whole service, all repositories together: {@code /api/capabilities} and {@code /api/availability}. */
@Path("/")
@Singleton
@Open
@Produces(VosiDocuments.CONTENT_TYPE)
public class ServiceVosiResource {
    @Inject
    AvailabilityService availability;

    @Inject
    Capabilities capabilities;

    @GET
    @Path("capabilities")
    public byte[] capabilities(@Context UriInfo request) {
        return VosiDocuments.capabilities(capabilities.all(request));
    }

    @GET
    @Path("availability")
    public byte[] availability() {
        return VosiDocuments.availability(availability.ofAll());
    }
}
