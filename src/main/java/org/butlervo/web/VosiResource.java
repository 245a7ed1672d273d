// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.butlervo.sia.Repositories;
import org.butlervo.vosi.VosiDocuments;

/** VOSI 1.1 of each repository, beside its query resource, and its registry record; without a label, of the first repository. */
@Path("/sia")
@Singleton
@Open
@Produces(VosiDocuments.CONTENT_TYPE)
public class VosiResource {
    @Inject
    Repositories repositories;

    @Inject
    AvailabilityService availability;

    @Inject
    Capabilities capabilities;

    @Inject
    RegistryRecords records;

    @GET
    @Path("{repository}/capabilities")
    public byte[] capabilities(@PathParam("repository") String label, @Context UriInfo request) {
        return VosiDocuments.capabilities(
                capabilities.under("sia/" + repositories.named(label).label(), request));
    }

    @GET
    @Path("capabilities")
    public byte[] firstCapabilities(@Context UriInfo request) {
        return VosiDocuments.capabilities(capabilities.under("sia", request));
    }

    @GET
    @Path("{repository}/availability")
    public byte[] availability(@PathParam("repository") String label) {
        return VosiDocuments.availability(availability.of(repositories.named(label)));
    }

    @GET
    @Path("availability")
    public byte[] firstAvailability() {
        return VosiDocuments.availability(availability.of(repositories.first()));
    }

    @GET
    @Path("{repository}/record")
    public byte[] record(@PathParam("repository") String label, @Context UriInfo request) {
        return VosiDocuments.registryRecord(records.of(repositories.named(label), request));
    }

    @GET
    @Path("record")
    public byte[] firstRecord(@Context UriInfo request) {
        return VosiDocuments.registryRecord(records.of(repositories.first(), request));
    }
}
