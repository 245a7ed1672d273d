// SPDX-License-Identifier: MIT
package org.butlervo.web;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Responses as OpenAPI describes them. */
final class Responses {
    private Responses() {}

    static APIResponse of(String description, String... mediaTypes) {
        Content content = OASFactory.createContent();
        for (String mediaType : mediaTypes) {
            content.addMediaType(
                    mediaType, OASFactory.createMediaType().schema(TypedSchema.of(Schema.SchemaType.STRING)));
        }
        return withoutBody(description).content(content);
    }

    /** A fault, as a VOTable with QUERY_STATUS ERROR or as the text that the format asked for has (DALI 1.1 section 4.2). */
    static APIResponse fault(String description) {
        return of(description, "application/x-votable+xml", "text/plain");
    }

    static APIResponse withoutBody(String description) {
        return OASFactory.createAPIResponse().description(description);
    }
}
