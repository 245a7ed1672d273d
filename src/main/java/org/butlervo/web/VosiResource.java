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
import java.util.List;
import org.butlervo.sia.Repositories;
import org.butlervo.sia.ServedRepository;
import org.butlervo.vosi.Capability;
import org.butlervo.vosi.Endpoint;
import org.butlervo.vosi.VosiDocuments;

/** VOSI 1.1 of each repository, beside its query resource: capabilities and availability; without a label, of the first repository. */
@Path("/sia")
@Singleton
@Produces(VosiDocuments.CONTENT_TYPE)
public class VosiResource {
    private static final String SIA = "ivo://ivoa.net/std/SIA#query-2.0";

    @Inject
    Repositories repositories;

    @Inject
    AvailabilityService availability;

    @Inject
    BaseUrl baseUrl;

    @GET
    @Path("{repository}/capabilities")
    public byte[] capabilities(@PathParam("repository") String label, @Context UriInfo request) {
        return describe("sia/" + repositories.named(label).label(), request);
    }

    @GET
    @Path("capabilities")
    public byte[] firstCapabilities(@Context UriInfo request) {
        return describe("sia", request);
    }

    @GET
    @Path("{repository}/availability")
    public byte[] availability(@PathParam("repository") String label) {
        return availability(repositories.named(label));
    }

    @GET
    @Path("availability")
    public byte[] firstAvailability() {
        return availability(repositories.first());
    }

    private byte[] availability(ServedRepository repository) {
        return VosiDocuments.availability(availability.of(repository));
    }

    private byte[] describe(String path, UriInfo request) {
        String query = baseUrl.resolve(request, path + "/query").toString();
        return VosiDocuments.capabilities(List.of(
                new Capability(
                        SIA,
                        "Simple Image Access 2.0",
                        List.of(Endpoint.query(query, "2.0", "application/x-votable+xml", "MAXREC=1"))),
                Capability.capabilities(
                        baseUrl.resolve(request, path + "/capabilities").toString()),
                Capability.availability(
                        baseUrl.resolve(request, path + "/availability").toString())));
    }
}
