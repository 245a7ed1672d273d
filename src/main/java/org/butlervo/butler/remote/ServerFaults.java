// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.butlervo.fault.AuthenticationFault;
import org.butlervo.fault.AuthorizationFault;
import org.butlervo.fault.DaliFault;
import org.butlervo.fault.FatalFault;
import org.butlervo.fault.TransientFault;

/** The one place where a failure of the Butler server becomes a fault. What the server said stays in the cause, for the log. */
final class ServerFaults {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int SERVER_ERRORS = 500;
    private static final int SHOWN = 2_000;

    private ServerFaults() {}

    /** What the server said, for the log. */
    private static final class Said extends IOException {
        private static final long serialVersionUID = 1L;

        Said(String message) {
            super(message);
        }
    }

    /** The request got no answer at all. */
    static DaliFault unreachable(ProcessingException e) {
        return new TransientFault("the repository cannot be reached now", RETRY_AFTER, e);
    }

    /** The answer ended before its end, or came too slowly. */
    static DaliFault cut(IOException e) {
        return new TransientFault("the repository's answer was cut off", RETRY_AFTER, e);
    }

    /** The answer took longer than it may. */
    static DaliFault late() {
        return new TransientFault("the repository took too long to answer; a narrower query may help", RETRY_AFTER);
    }

    /** The answer is none that the protocol knows. */
    static FatalFault unreadable(String why) {
        return new FatalFault("the repository's answer cannot be understood", new Said(why));
    }

    static FatalFault unreadable(String why, Exception cause) {
        return new FatalFault("the repository's answer cannot be understood", new IOException(why, cause));
    }

    /** The answer has a status other than 200. */
    static DaliFault of(Response response) {
        int status = response.getStatus();
        Said said = new Said("status " + status + ": " + text(response));
        if (status == UNAUTHORIZED) {
            return new AuthenticationFault("the repository does not accept the token", said);
        }
        if (status == FORBIDDEN) {
            return new AuthorizationFault("you may not read this repository", said);
        }
        if (status == TOO_MANY || status == UNAVAILABLE) {
            return new TransientFault(
                    "the repository has too much to do now; try again later",
                    retryAfter(response).orElse(RETRY_AFTER),
                    said);
        }
        if (status > SERVER_ERRORS) {
            return new TransientFault("the repository cannot be reached now", RETRY_AFTER, said);
        }
        return new FatalFault("the repository could not answer the query", said);
    }

    /** An error that stands in an answer whose status was 200 already. */
    static DaliFault inBand(JsonObject error) {
        return new FatalFault("the repository could not answer the query", new Said(clipped(error.toString())));
    }

    /** The kind of an error that the server expects of its users; empty where the answer tells none. */
    static Optional<String> errorType(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return Optional.of(reader.readObject().getString("error_type"));
        } catch (JsonException | ClassCastException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** Whole seconds after which the server wants to be asked again; empty where it says none. */
    static Optional<Duration> retryAfter(Response response) {
        return Optional.ofNullable(response.getHeaderString(HttpHeaders.RETRY_AFTER))
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    static String text(Response response) {
        try (InputStream in = Optional.ofNullable(response.readEntity(InputStream.class))
                .orElse(new ByteArrayInputStream(new byte[0]))) {
            return new String(in.readNBytes(SHOWN), StandardCharsets.UTF_8);
        } catch (IOException | ProcessingException | IllegalStateException e) {
            return "";
        }
    }

    private static String clipped(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
    }
}
