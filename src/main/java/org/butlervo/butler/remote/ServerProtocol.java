// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/**
 * The part of the Butler server's REST protocol, version v1, that searches need. It is this package's own; RESTEasy can call a client's interface only where
 * that is public, so it is a public member of a class that is not.
 */
final class ServerProtocol {
    private ServerProtocol() {}

    /**
     * Paths are relative to the repository's URL. Every answer is taken as it comes, whatever its status. The interface has no path of its own: servers
     * would take one for a resource of theirs.
     */
    @ClientHeaderParam(name = HttpHeaders.USER_AGENT, value = "butler-vo")
    @Consumes(MediaType.APPLICATION_JSON)
    public interface Client extends Closeable {
        String REQUEST_ID = "X-Butler-Client-Request-Id";

        /** Tells where the server is; needs no token. */
        @GET
        @Path("butler.json")
        @Produces(MediaType.APPLICATION_JSON)
        Response configuration();

        @GET
        @Path("v1/universe")
        @Produces(MediaType.APPLICATION_JSON)
        Response universe(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @HeaderParam(REQUEST_ID) String id);

        @GET
        @Path("v1/dataset_type/{name}")
        @Produces(MediaType.APPLICATION_JSON)
        Response datasetType(
                @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
                @HeaderParam(REQUEST_ID) String id,
                @PathParam("name") String name);

        @POST
        @Path("v1/query_collection_info")
        @Produces(MediaType.APPLICATION_JSON)
        Response collections(
                @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
                @HeaderParam(REQUEST_ID) String id,
                CollectionQuery query);

        @POST
        @Path("v1/file_transfer")
        @Produces(MediaType.APPLICATION_JSON)
        Response files(
                @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
                @HeaderParam(REQUEST_ID) String id,
                FileTransfer transfer);

        /** Answers with JSON lines. */
        @POST
        @Path("v1/query/execute")
        @Produces({"application/jsonlines", MediaType.APPLICATION_JSON})
        Response execute(
                @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
                @HeaderParam(REQUEST_ID) String id,
                ExecuteQuery query);
    }
}
