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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.butlervo.sia.Coverages;
import org.butlervo.sia.QueryExample;
import org.butlervo.sia.QueryExamples;
import org.butlervo.sia.Repositories;
import org.butlervo.sia.ServedRepository;
import org.butlervo.vosi.Example;
import org.butlervo.vosi.VosiDocuments;

/** DALI-examples of each repository, beside its query resource (DALI 1.1 section 2.3); without a label, of the first repository. */
@Path("/sia")
@Singleton
@Open
@Produces(VosiDocuments.EXAMPLES_TYPE)
public class ExamplesResource {
    private static final String SIA = "ivo://ivoa.net/std/SIA#query-2.0";

    @Inject
    Repositories repositories;

    @Inject
    Coverages coverages;

    @Inject
    BaseUrl baseUrl;

    @GET
    @Path("{repository}/examples")
    public byte[] examples(@PathParam("repository") String label, @Context UriInfo request) {
        return examples(repositories.named(label), "sia/" + label, request);
    }

    @GET
    @Path("examples")
    public byte[] firstExamples(@Context UriInfo request) {
        return examples(repositories.first(), "sia", request);
    }

    private byte[] examples(ServedRepository repository, String path, UriInfo request) {
        String query = baseUrl.resolve(request, path + "/query").toString();
        List<Example> examples = QueryExamples.of(repository, coverages.of(repository)).stream()
                .map(example -> new Example(
                        example.id(), example.title(), SIA, example.parameters(), query + "?" + queryString(example)))
                .toList();
        return VosiDocuments.examples("Examples of queries for images of " + repository.label(), examples);
    }

    private static String queryString(QueryExample example) {
        return example.parameters().entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
