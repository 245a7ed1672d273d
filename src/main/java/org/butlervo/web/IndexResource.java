// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import org.butlervo.sia.Repositories;
import org.butlervo.sia.ServedRepository;

/** {@code GET /api/}: what is served, and where. */
@Path("/")
@Singleton
@Open
public class IndexResource {
    @Inject
    Repositories repositories;

    @Inject
    BaseUrl baseUrl;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] index(@Context UriInfo request) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (ServedRepository repository : repositories.all()) {
            list.add(Json.createObjectBuilder()
                    .add("label", repository.label())
                    .add("title", repository.configuration().origin().title().orElse("Images of " + repository.label()))
                    .add("query", url(request, repository, "query"))
                    .add("capabilities", url(request, repository, "capabilities"))
                    .add("availability", url(request, repository, "availability"))
                    .add("tables", url(request, repository, "tables"))
                    .add("examples", url(request, repository, "examples"))
                    .add("record", url(request, repository, "record")));
        }
        return Json.createObjectBuilder()
                .add("service", "butler-vo")
                .add("repositories", list)
                .add("capabilities", baseUrl.resolve(request, "capabilities").toString())
                .add("availability", baseUrl.resolve(request, "availability").toString())
                .add("openapi", baseUrl.of(request) + "/openapi")
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private String url(UriInfo request, ServedRepository repository, String resource) {
        return baseUrl.resolve(request, "sia/" + repository.label() + "/" + resource)
                .toString();
    }
}
