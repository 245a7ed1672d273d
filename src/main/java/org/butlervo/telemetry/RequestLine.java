// SPDX-License-Identifier: MIT
package org.butlervo.telemetry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request as one line of JSON. Whatever a client sends, it stays one line of printable characters, its length is bounded, and what looks like a
 * secret is hidden.
 */
final class RequestLine {
    /** Kept, because each call of {@link Json} looks for an implementation in all archives. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final int TEXT_CHARS = 300;
    private static final int PARAMETERS_CHARS = 2000;
    private static final Pattern SECRET = Pattern.compile("TOKEN|SECRET|PASSW|AUTHORIZATION|API_?KEY");
    /** JSON escapes only the controls below blank; terminals and log viewers obey these as well. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private RequestLine() {}

    static String of(RequestReport report) {
        JsonObjectBuilder line = JSON.createObjectBuilder()
                .add("time", report.time().truncatedTo(ChronoUnit.MILLIS).toString())
                .add("id", report.id())
                .add("method", shortened(report.method()))
                .add("path", shortened(report.path()))
                .add("client", shortened(report.client()));
        put(line, "agent", report.agent());
        put(line, "user", report.user());
        put(line, "repository", report.repository());
        if (!report.parameters().isEmpty()) {
            putParameters(line, report.parameters());
        }
        line.add("status", report.status()).add("outcome", report.ending().label());
        put(line, "fault", report.fault());
        line.add("rows", report.volume().rows()).add("bytes", report.volume().bytes());
        report.firstByte().ifPresent(wait -> line.add("first_byte_ms", wait.toMillis()));
        line.add("duration_ms", report.duration().toMillis());
        return printable(line.build().toString());
    }

    private static void put(JsonObjectBuilder line, String name, Optional<String> value) {
        value.ifPresent(text -> line.add(name, shortened(text)));
    }

    private static void putParameters(JsonObjectBuilder line, Map<String, List<String>> parameters) {
        JsonObjectBuilder shown = JSON.createObjectBuilder();
        int room = PARAMETERS_CHARS;
        int leftOut = 0;
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            JsonArrayBuilder values = JSON.createArrayBuilder();
            for (String value : parameter.getValue()) {
                String text = SECRET.matcher(parameter.getKey()).find() ? "hidden" : shortened(value);
                room -= text.length() + parameter.getKey().length();
                if (room < 0) {
                    leftOut++;
                } else {
                    values.add(text);
                }
            }
            if (room >= 0) {
                shown.add(shortened(parameter.getKey()), values);
            }
        }
        line.add("parameters", shown);
        if (leftOut > 0) {
            line.add("values_left_out", leftOut);
        }
    }

    private static String shortened(String text) {
        return text.length() <= TEXT_CHARS ? text : text.substring(0, TEXT_CHARS) + "…";
    }

    private static String printable(String json) {
        return UNPRINTABLE
                .matcher(json)
                .replaceAll(match -> match.group()
                        .chars()
                        .collect(
                                StringBuilder::new,
                                (text, c) -> text.append("\\\\u").append(String.format("%04x", c)),
                                StringBuilder::append)
                        .toString());
    }
}
