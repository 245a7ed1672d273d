// SPDX-License-Identifier: MIT
package org.butlervo.web;

import java.math.BigDecimal;
import java.util.List;
import org.butlervo.sia.SiaParameter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The {query} resource as OpenAPI describes it: every parameter of SIA 2.0 with its unit and an example, in the URL or in a form. */
final class QueryDescription {
    private static final String MAXREC = "At most so many rows; 0 describes the service without rows";
    private static final String RESPONSEFORMAT = "Format of the answer: a short name or a media type";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";
    private static final List<String> FORMATS = List.of(
            "application/x-votable+xml",
            "application/x-votable+xml;serialization=binary2",
            "text/csv",
            "text/tab-separated-values",
            "application/json",
            "application/fits",
            "text/html");

    private QueryDescription() {}

    static PathItem of(String whose) {
        Operation get = operation(whose);
        Operation post = operation(whose);
        Schema form = TypedSchema.of(Schema.SchemaType.OBJECT);
        for (SiaParameter parameter : SiaParameter.values()) {
            get.addParameter(query(parameter.name(), description(parameter), values(parameter)));
            form.addProperty(parameter.name(), values(parameter).description(description(parameter)));
        }
        get.addParameter(query("MAXREC", MAXREC, number()));
        get.addParameter(query("RESPONSEFORMAT", RESPONSEFORMAT, text().example("csv")));
        form.addProperty("MAXREC", number().description(MAXREC));
        form.addProperty("RESPONSEFORMAT", text().description(RESPONSEFORMAT));
        Content content = OASFactory.createContent()
                .addMediaType(FORM, OASFactory.createMediaType().schema(form))
                .addMediaType(MULTIPART, OASFactory.createMediaType().schema(form));
        post.requestBody(OASFactory.createRequestBody().content(content));
        return OASFactory.createPathItem().GET(get).POST(post);
    }

    private static Operation operation(String whose) {
        return OASFactory.createOperation()
                .summary("Images " + whose + " that satisfy all parameters; values of one parameter are alternatives")
                .addTag("Query")
                .responses(responses());
    }

    private static APIResponses responses() {
        return OASFactory.createAPIResponses()
                .addAPIResponse("200", Responses.of("One ObsCore row for each image", FORMATS.toArray(String[]::new)))
                .addAPIResponse(
                        "400", Responses.fault("UsageFault: the fault names the parameter and what is accepted"))
                .addAPIResponse("401", Responses.fault("The client must say who it is"))
                .addAPIResponse("403", Responses.fault("The client may not read the repository"))
                .addAPIResponse("404", Responses.fault("There is no such repository"))
                .addAPIResponse("429", Responses.fault("The client asks too much; Retry-After says when to come back"))
                .addAPIResponse("503", Responses.fault("TransientFault: Retry-After says when to come back"));
    }

    private static Parameter query(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(schema);
    }

    private static String description(SiaParameter parameter) {
        String unit = parameter.unit().isEmpty() ? "" : " [" + parameter.unit() + "]";
        return parameter.meaning() + unit + "; for example " + parameter.example();
    }

    private static Schema values(SiaParameter parameter) {
        return TypedSchema.of(Schema.SchemaType.ARRAY).items(text().example(parameter.example()));
    }

    private static Schema text() {
        return TypedSchema.of(Schema.SchemaType.STRING);
    }

    private static Schema number() {
        return TypedSchema.of(Schema.SchemaType.INTEGER)
                .minimum(BigDecimal.ZERO)
                .example(10);
    }
}
