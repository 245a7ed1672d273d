// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The pages of an answer: one JSON object per line, among keep-alives. The protocol has no end marker, so an answer is whole only where HTTP itself
 * says that it is: by the last chunk or by a length. Anything else is a cut. Not thread-safe; closing it ends the query.
 */
final class AnswerLines implements AutoCloseable {
    private static final int LINE_FEED = '\n';
    private static final int LONGEST_LINE = 1 << 28;
    private static final int BUFFER = 1 << 16;

    private final Response response;
    private final InputStream in;
    private final long deadlineNanos;
    private boolean ended;

    private AnswerLines(Response response, InputStream in, Duration totalTimeout) {
        this.response = response;
        this.in = in;
        this.deadlineNanos = System.nanoTime() + totalTimeout.toNanos();
    }

    /** Begins to read an answer of status 200. */
    static AnswerLines of(Response response, Duration totalTimeout) {
        try {
            InputStream body = response.readEntity(InputStream.class);
            return new AnswerLines(
                    response,
                    body == null ? InputStream.nullInputStream() : new BufferedInputStream(body, BUFFER),
                    totalTimeout);
        } catch (ProcessingException e) {
            response.close();
            throw ServerFaults.unreachable(e);
        }
    }

    /**
     * The next page of rows; empty after the last.
     *
     * @param type of the rows that were asked for
     * @throws org.butlervo.fault.DaliFault if the server reports an error, or the answer is cut or cannot be understood
     */
    Optional<JsonObject> next(String type) {
        return next(type, () -> {});
    }

    /**
     * The same.
     *
     * @param check is run before each line, keep-alives included, and may throw
     */
    Optional<JsonObject> next(String type, Runnable check) {
        while (!ended) {
            check.run();
            if (System.nanoTime() - deadlineNanos > 0) {
                throw ServerFaults.late();
            }
            byte[] line = line();
            if (line.length > 0) {
                JsonObject page = parsed(line);
                if (isPage(page, type)) {
                    return Optional.of(page);
                }
            }
        }
        return Optional.empty();
    }

    private byte[] line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int next = in.read();
            while (next >= 0 && next != LINE_FEED) {
                if (line.size() == LONGEST_LINE) {
                    throw ServerFaults.unreadable("a line of more than " + LONGEST_LINE + " bytes");
                }
                line.write(next);
                next = in.read();
            }
            if (next < 0) {
                ended = true;
                checkEnd();
            }
        } catch (IOException e) {
            throw ServerFaults.cut(e);
        }
        return line.toByteArray();
    }

    /** A body that ends where its connection does may have lost its end. */
    private void checkEnd() throws IOException {
        boolean isChunked = String.valueOf(response.getHeaderString("Transfer-Encoding"))
                .toLowerCase(Locale.ROOT)
                .contains("chunked");
        if (!isChunked && response.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null) {
            throw new IOException("the body tells neither chunks nor its length, so its end may be missing");
        }
    }

    private static JsonObject parsed(byte[] line) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(line))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw ServerFaults.unreadable("a line that is no JSON object", e);
        }
    }

    private static boolean isPage(JsonObject line, String type) {
        String found = line.getString("type", "");
        if (found.equals(type)) {
            return true;
        }
        if (found.equals("error")) {
            throw ServerFaults.inBand(line);
        }
        if (!found.equals("keep-alive")) {
            throw ServerFaults.unreadable("a line of type \"" + found + "\" instead of \"" + type + "\"");
        }
        return false;
    }

    @Override
    public void close() {
        ended = true;
        response.close();
    }
}
