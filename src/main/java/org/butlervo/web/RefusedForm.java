// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The beginning of the form of a request that is refused, for the format that its sender wants to read that in. The form is used up by it, so nobody
 * else can read it any more.
 */
final class RefusedForm {
    private static final int MAX_BYTES = 1 << 16;

    private RefusedForm() {}

    /** Values by name; none where the request has no form, or one that is no text. */
    static Map<String, List<String>> of(ContainerRequestContext request) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        MediaType type = request.getMediaType();
        if (type == null || !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE) || !request.hasEntity()) {
            return form;
        }
        try {
            String text = new String(request.getEntityStream().readNBytes(MAX_BYTES), StandardCharsets.US_ASCII);
            for (String pair : text.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                form.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length > 1 ? decoded(parts[1]) : "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return form;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
