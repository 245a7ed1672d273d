// SPDX-License-Identifier: MIT
package org.butlervo.web;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Describes all routes in OpenAPI 3: the platform serves it at {@code /openapi}. The parameters of a query are those of the parser, so the description
 * cannot fall behind it.
 */
public class ApiDescription implements OASModelReader {
    private static final String XML = "text/xml";
    private static final List<Described> DOCUMENTS = List.of(
            new Described("capabilities", "VOSI capabilities: what can be done, and where", XML),
            new Described("availability", "VOSI availability: whether the repository can be asked now", XML),
            new Described("tables", "VOSI tables: the columns of the answers", XML),
            new Described("tables/{table}", "VOSI tables: the columns of one table", XML),
            new Described("examples", "DALI-examples: queries that find something", "application/xhtml+xml"),
            new Described("record", "A VOResource record, to register the service", XML));

    /** A document at a fixed place. */
    private record Described(String name, String summary, String mediaType) {}

    @Override
    public OpenAPI buildModel() {
        Paths paths = OASFactory.createPaths();
        addRepository(paths, "/api/sia/{repository}/");
        addRepository(paths, "/api/sia/");
        DOCUMENTS
                .subList(0, 2)
                .forEach(document -> paths.addPathItem("/api/" + document.name, get(document, "of all repositories")));
        paths.addPathItem(
                "/api/", get(new Described("", "What is served, and where", "application/json"), "as an index"));
        paths.addPathItem("/api/metrics", metrics());
        paths.addPathItem("/api/demo/files/{id}", demoFile());
        return OASFactory.createOpenAPI()
                .openapi("3.0.3")
                .info(
                        OASFactory.createInfo()
                                .title("butler-vo")
                                .version("1")
                                .description(
                                        "Images of Rubin Data Butler repositories by the IVOA standards: SIA 2.0, VOSI 1.1, DALI 1.1."))
                .addServer(OASFactory.createServer().url("/"))
                .paths(paths);
    }

    private static void addRepository(Paths paths, String base) {
        boolean named = base.contains("{");
        String whose = named ? "of a repository" : "of the first repository";
        paths.addPathItem(base + "query", withLabel(QueryDescription.of(whose), named));
        for (Described document : DOCUMENTS) {
            PathItem item = withLabel(get(document, whose), named);
            paths.addPathItem(
                    base + document.name,
                    document.name.endsWith("{table}")
                            ? item.addParameter(inPath("table", "name", "ivoa.ObsCore"))
                            : item);
        }
    }

    private static PathItem withLabel(PathItem item, boolean named) {
        return named ? item.addParameter(inPath("repository", "label of the repository", "demo")) : item;
    }

    private static Parameter inPath(String name, String description, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.PATH)
                .required(true)
                .description(description)
                .example(example)
                .schema(OASFactory.createSchema().type(Schema.SchemaType.STRING));
    }

    private static PathItem get(Described document, String whose) {
        APIResponses responses = OASFactory.createAPIResponses()
                .addAPIResponse("200", Responses.of(document.summary, document.mediaType))
                .addAPIResponse("304", Responses.withoutBody("The client has the same already"));
        Operation operation = OASFactory.createOperation()
                .summary(document.summary + ", " + whose)
                .addTag("Documents")
                .responses(responses);
        return OASFactory.createPathItem().GET(operation);
    }

    private static PathItem metrics() {
        return OASFactory.createPathItem()
                .GET(OASFactory.createOperation()
                        .summary("The numbers of the service, for its operators")
                        .addTag("Documents")
                        .responses(OASFactory.createAPIResponses()
                                .addAPIResponse("200", Responses.of("Prometheus text", "text/plain"))
                                .addAPIResponse("403", Responses.fault("The client is no operator"))));
    }

    private static PathItem demoFile() {
        Parameter id = OASFactory.createParameter()
                .name("id")
                .in(Parameter.In.PATH)
                .required(true)
                .description("UUID of an image of the demonstration repository")
                .schema(OASFactory.createSchema().type(Schema.SchemaType.STRING).format("uuid"));
        Operation operation = OASFactory.createOperation()
                .summary("A file of the demonstration repository")
                .addTag("Files")
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", Responses.of("The image", "application/fits"))
                        .addAPIResponse("404", Responses.fault("There is no such file")));
        return OASFactory.createPathItem().addParameter(id).GET(operation);
    }
}
