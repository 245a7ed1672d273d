// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** {@code GET /api/}: where everything is. */
@Path("/")
@ApplicationScoped
public class IndexResource {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> index() {
        return Map.of("openapi", "/openapi");
    }
}
