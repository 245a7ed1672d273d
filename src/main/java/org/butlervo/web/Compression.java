// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.butlervo.config.WebSettings;
import org.jspecify.annotations.Nullable;

/** Sends text compressed to clients that accept it (RFC 9110 section 12.5.3), as it is written. */
@Provider
@Singleton
public class Compression implements WriterInterceptor {
    private static final String GZIP = "gzip";

    @Inject
    HttpServletRequest current;

    @Inject
    WebSettings settings;

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!isText(context.getMediaType())) {
            context.proceed();
            return;
        }
        context.getHeaders().putSingle(HttpHeaders.VARY, vary());
        if (!accepts(current.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            context.proceed();
            return;
        }
        context.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, GZIP);
        context.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        OutputStream plain = context.getOutputStream();
        Quick compressed = new Quick(plain);
        context.setOutputStream(compressed);
        try {
            context.proceed();
        } finally {
            compressed.finish();
            context.setOutputStream(plain);
        }
    }

    /** What this engine writes replaces what the filter for other origins has said. */
    private String vary() {
        return HttpHeaders.ACCEPT_ENCODING + (settings.allowsAnyOrigin() ? "" : ", Origin");
    }

    private static boolean isText(MediaType type) {
        return type.getType().equals("text")
                || type.getSubtype().equals("json")
                || type.getSubtype().endsWith("xml");
    }

    /** Whether the client takes gzip, by name or by {@code *}, with a quality above zero. */
    static boolean accepts(@Nullable String header) {
        double named = -1;
        double any = -1;
        for (String item : Optional.ofNullable(header).orElse("").split(",", -1)) {
            String[] parts = item.split(";", -1);
            String coding = parts[0].strip();
            double quality = parts.length > 1 ? quality(parts[1].strip()) : 1;
            if (coding.equalsIgnoreCase(GZIP)) {
                named = quality;
            } else if (coding.equals("*")) {
                any = quality;
            }
        }
        return named >= 0 ? named > 0 : any > 0;
    }

    private static double quality(String parameter) {
        try {
            return parameter.startsWith("q=") ? Double.parseDouble(parameter.substring(2)) : 1;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Rows are many: less time is worth more than fewer bytes. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, 1 << 14, true);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
