// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.butlervo.fault.UsageFault;
import org.jspecify.annotations.Nullable;

/**
 * The parameters in the body of a POST. Servers hand over a null for a request without a body; it has no parameters there. Parts are decoded here and not
 * by the server, because servers differ in the charset of a part that names none: here it is UTF-8 (RFC 7578 section 5.1).
 */
final class SentForm {
    private SentForm() {}

    static MultivaluedMap<String, String> of(@Nullable MultivaluedMap<String, String> form) {
        return form == null ? new MultivaluedHashMap<>() : form;
    }

    /** @throws UsageFault if a part has no name, or is no text in its charset, or its charset is not known */
    static MultivaluedMap<String, String> of(@Nullable List<EntityPart> parts) throws IOException {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        if (parts == null) {
            return form;
        }
        for (EntityPart part : parts) {
            String name = Optional.ofNullable(part.getName())
                    .orElseThrow(() -> new UsageFault("a part of the form has no name"));
            try (InputStream content = part.getContent()) {
                form.add(name, text(name, content.readAllBytes(), charset(part)));
            }
        }
        return form;
    }

    private static String text(String name, byte[] content, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw new UsageFault(name + " is not text in " + charset);
        }
    }

    private static Charset charset(EntityPart part) {
        MediaType type = part.getMediaType();
        String name = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UsageFault(part.getName() + " is in a charset that is not known; UTF-8 is accepted");
        }
    }
}
