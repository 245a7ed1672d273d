// SPDX-License-Identifier: MIT
package org.butlervo.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.butlervo.fixture.Example;
import org.butlervo.fixture.ObsCoreChecker;
import org.butlervo.fixture.SampleRegistry;
import org.butlervo.fixture.Schemas;
import org.butlervo.fixture.Shared;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples over registries written by the real Butler, asked over HTTP of the packaged server. */
class SampleRegistryIT {
    private static Server server;

    @BeforeAll
    static void start() {
        String obscore =
                Shared.require("butler/config/dp1.yaml").toAbsolutePath().toString();
        Path tiny = SampleRegistry.sqlite("tiny").toAbsolutePath();
        Path small = SampleRegistry.postgresql("small").toAbsolutePath();
        server = Server.start(
                "samples",
                Map.of(
                        "repositories",
                        "tiny,small",
                        "repository.tiny.butler",
                        tiny.toString(),
                        "repository.tiny.obscore",
                        obscore,
                        "repository.small.butler",
                        small.toString(),
                        "repository.small.obscore",
                        obscore));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    static Stream<Example> examples() {
        return Example.readAll(Shared.require("butler/examples.jsonl")).stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answersOverHttp(Example example) {
        HttpResponse<String> get = server.query(example.repo(), example.parameters());
        HttpResponse<String> post = server.post("/api/sia/" + example.repo() + "/query", example.parameters());

        Votable answer = Votable.parse(get.body());
        Schemas.assertValid(get.body().getBytes(StandardCharsets.UTF_8));
        assertThat(get.headers().firstValue("Content-Type")).hasValue("application/x-votable+xml");
        if (example.expect().getString("status").equals("UsageFault")) {
            assertThat(get.statusCode()).isEqualTo(400);
            assertThat(answer.status()).isEqualTo("ERROR");
            assertThat(answer.infoTexts("QUERY_STATUS").get(0)).startsWith("UsageFault: ");
        } else {
            assertThat(get.statusCode()).isEqualTo(200);
            assertThat(answer.status()).isEqualTo("OK");
            assertThat(answer.rowCount()).isEqualTo(expectedCount(example));
            assertThat(ObsCoreChecker.problems(answer.document())).isEmpty();
        }
        assertThat(post.statusCode()).isEqualTo(get.statusCode());
        assertThat(dids(Votable.parse(post.body()))).isEqualTo(dids(answer));
    }

    private static int expectedCount(Example example) {
        return example.expect().containsKey("count")
                ? example.expect().getInt("count")
                : example.expect()
                        .getJsonArray("dids")
                        .getValuesAs(JsonString.class)
                        .size();
    }

    private static List<String> dids(Votable answer) {
        return answer.columns().isEmpty()
                ? List.of()
                : answer.column("obs_publisher_did").stream().sorted().toList();
    }
}
