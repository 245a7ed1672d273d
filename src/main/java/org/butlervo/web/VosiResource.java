// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
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

    private final Repositories repositories;
    private final AvailabilityService availability;
    private final BaseUrl baseUrl;

    @Inject
    public VosiResource(Repositories repositories, AvailabilityService availability, BaseUrl baseUrl) {
        this.repositories = repositories;
        this.availability = availability;
        this.baseUrl = baseUrl;
    }

    @GET
    @Path("{repository}/capabilities")
    public byte[] capabilities(@PathParam("repository") String label, @Context ContainerRequestContext request) {
        return describe("sia/" + repositories.named(label).label(), request);
    }

    @GET
    @Path("capabilities")
    public byte[] firstCapabilities(@Context ContainerRequestContext request) {
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

    private byte[] describe(String path, ContainerRequestContext request) {
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
