// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.butlervo.dali.Values;
import org.butlervo.fault.NotFoundFault;

/** {@code GET /api/demo/files/{id}}: the image of a dataset of the demo repository, where the demo is served. */
@Path("/demo/files")
@Singleton
public class DemoFilesResource {
    @Inject
    DemoFiles files;

    @GET
    @Path("{id}")
    public Response file(@PathParam("id") String id) {
        return files.image(uuid(id))
                .map(file -> Response.ok(file.toFile(), "application/fits")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file.getFileName() + "\"")
                        .build())
                .orElseThrow(() -> new NotFoundFault("there is no demo image " + Values.shortened(id)));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundFault("there is no demo image " + Values.shortened(text), e);
        }
    }
}
