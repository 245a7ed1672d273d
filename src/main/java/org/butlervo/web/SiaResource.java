// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {query} resource of SIA 2.0: {@code /api/sia/{repository}/query}, and {@code /api/sia/query} for the first repository. */
@Path("/sia")
@Singleton
public class SiaResource {
    @Inject
    QueryResponses responses;

    @GET
    @Path("{repository}/query")
    public Response get(@PathParam("repository") String label, @Context UriInfo uri, @Context HttpHeaders headers) {
        return responses.answer(Optional.of(label), new MultivaluedHashMap<>(), uri, headers);
    }

    @GET
    @Path("query")
    public Response getFirst(@Context UriInfo uri, @Context HttpHeaders headers) {
        return responses.answer(Optional.empty(), new MultivaluedHashMap<>(), uri, headers);
    }

    @POST
    @Path("{repository}/query")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(
            @PathParam("repository") String label,
            @Nullable MultivaluedMap<String, String> form,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return responses.answer(Optional.of(label), SentForm.of(form), uri, headers);
    }

    @POST
    @Path("query")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response postFirst(
            @Nullable MultivaluedMap<String, String> form, @Context UriInfo uri, @Context HttpHeaders headers) {
        return responses.answer(Optional.empty(), SentForm.of(form), uri, headers);
    }

    @POST
    @Path("{repository}/query")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response post(
            @PathParam("repository") String label,
            @Nullable List<EntityPart> parts,
            @Context UriInfo uri,
            @Context HttpHeaders headers)
            throws IOException {
        return responses.answer(Optional.of(label), SentForm.of(parts), uri, headers);
    }

    @POST
    @Path("query")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response postFirst(@Nullable List<EntityPart> parts, @Context UriInfo uri, @Context HttpHeaders headers)
            throws IOException {
        return responses.answer(Optional.empty(), SentForm.of(parts), uri, headers);
    }
}
