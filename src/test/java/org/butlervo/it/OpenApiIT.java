// SPDX-License-Identifier: MIT
package org.butlervo.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.butlervo.sia.SiaParameter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The description of the API at {@code /openapi}, and the page that shows it. */
class OpenApiIT {
    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");

    private static final Server SERVER = Server.asItComes();

    private static JsonObject description() {
        String body = SERVER.send(HttpRequest.newBuilder(SERVER.resolve("/openapi"))
                        .header("Accept", "application/json")
                        .GET())
                .body();
        return Json.createReader(new StringReader(body)).readObject();
    }

    /** The routes as the running server lists them in its log: the only list that nobody has to keep. */
    @Test
    @Tag("payara")
    void itDescribesEveryRoute() {
        Set<String> routes = Pattern.compile("(?m)^(GET|POST)\\s+(/api/\\S*)")
                .matcher(SERVER.log())
                .results()
                .map(found -> found.group(1) + " " + found.group(2).replace("//", "/"))
                .filter(route -> !route.endsWith(".wadl") && !isOfAButlerServer(route))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(routes).hasSizeGreaterThan(10);
        assertThat(described()).containsAll(routes);
    }

    /** Payara lists the interface of a REST client, too; RemoteIT pins that nothing is there. */
    private static boolean isOfAButlerServer(String route) {
        return route.contains(" /api/v1/") || route.endsWith(" /api/butler.json");
    }

    private static Set<String> described() {
        return description().getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().keySet().stream()
                        .filter(List.of("get", "post")::contains)
                        .map(method -> (method.equals("get") ? "GET " : "POST ") + path.getKey()))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/sia/{repository}/query", "/api/sia/query"})
    void itDescribesEveryParameterInUrlAndForm(String path) {
        JsonObject item = description().getJsonObject("paths").getJsonObject(path);
        String[] names = Stream.concat(
                        Arrays.stream(SiaParameter.values()).map(Enum::name), Stream.of("MAXREC", "RESPONSEFORMAT"))
                .toArray(String[]::new);

        assertThat(item.getJsonObject("get").getJsonArray("parameters").getValuesAs(JsonValue::asJsonObject))
                .allMatch(parameter -> !parameter.getString("description").isEmpty())
                .extracting(parameter -> parameter.getString("name"))
                .contains(names);
        assertThat(item.getJsonObject("post")
                        .getJsonObject("requestBody")
                        .getJsonObject("content")
                        .getJsonObject("multipart/form-data")
                        .getJsonObject("schema")
                        .getJsonObject("properties"))
                .containsKeys(names);
    }

    @Test
    void thePageAndAllThatItLoadsAreServedHere() {
        String page = SERVER.get("/api-docs/").body();
        Matcher references = REFERENCE.matcher(page);
        int found = 0;
        while (references.find()) {
            String reference = references.group(1);
            assertThat(reference).doesNotContain("//");
            assertThat(SERVER.get(URI.create("/api-docs/").resolve(reference).getPath())
                            .statusCode())
                    .as(reference)
                    .isEqualTo(200);
            found++;
        }
        assertThat(found).isGreaterThan(4);
        assertThat(page).doesNotContain("<style", "style=").doesNotContainPattern("<script[^>]*>[^<]");
    }
}
