// SPDX-License-Identifier: MIT
package org.butlervo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.butlervo.fixture.GeneratedRegistry;
import org.butlervo.fixture.Schemas;
import org.butlervo.fixture.butlerserver.Asked;
import org.butlervo.fixture.butlerserver.Misbehaviour;
import org.butlervo.fixture.butlerserver.StubButlerServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged server over a Butler server: the same registry is served directly beside it. */
class RemoteIT {
    private static final String ALICE = "gt-alice-" + UUID.randomUUID();
    private static final String BOB = "gt-bob-" + UUID.randomUUID();
    private static final Path REGISTRY = GeneratedRegistry.sqlite();

    private static StubButlerServer butler;
    private static Server server;

    /** The Butler server is down while the service starts. */
    @BeforeAll
    static void start() {
        butler = StubButlerServer.over(REGISTRY.resolve("gen3.sqlite3"), "demo")
                .allow(ALICE, "alice")
                .allow(BOB, "bob");
        butler.stop();
        String obscore = REGISTRY.resolve("obscore.yaml").toString();
        server = Server.start(
                "remote",
                Map.of(
                        "repositories",
                        "far,near",
                        "repository.far.butler",
                        butler.base() + "/butler.yaml",
                        "repository.far.obscore",
                        obscore,
                        "repository.near.butler",
                        REGISTRY.toString(),
                        "repository.near.obscore",
                        obscore,
                        "remote.patience",
                        "PT3S",
                        "remote.read-timeout",
                        "PT5S"));
        assertThat(server.get("/api/sia/far/availability").body()).contains("available>false<");
        butler.start();
    }

    @AfterAll
    static void stop() {
        server.close();
        butler.close();
    }

    @BeforeEach
    void behave() {
        butler.behave();
    }

    private static HttpResponse<String> ask(String token, String query) {
        return server.send(HttpRequest.newBuilder(server.resolve("/api/sia/far/query?" + query))
                .header("Authorization", "Bearer " + token));
    }

    @Test
    void comesUpWhenItsButlerServerDoes() {
        assertThat(server.get("/api/sia/far/availability").body()).contains("available>true<");
    }

    @Test
    void showsTheRowsThatTheDatabaseShows() {
        String query = "MAXREC=100000&RESPONSEFORMAT=csv";

        List<String> far = ask(ALICE, query).body().lines().sorted().toList();

        assertThat(far)
                .isEqualTo(server.get("/api/sia/near/query?" + query)
                        .body()
                        .lines()
                        .sorted()
                        .toList())
                .hasSizeGreaterThan(500);
    }

    @Test
    void asksForATokenWhereNoneIsSent() {
        HttpResponse<String> response = server.get("/api/sia/far/query?MAXREC=1");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().allValues("WWW-Authenticate")).anyMatch(value -> value.startsWith("Bearer"));
        assertThat(Votable.parse(response.body()).infoTexts("QUERY_STATUS").get(0))
                .isEqualTo("AuthenticationFault: this repository is for known users; send a token");
    }

    @Test
    void saysThatATokenIsRefused() {
        HttpResponse<String> response = ask("gt-mallory", "MAXREC=1");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().allValues("WWW-Authenticate"))
                .anyMatch(value -> value.contains("error=\"invalid_token\""));
        assertThat(response.body()).contains("AuthenticationFault: the repository does not accept the token");
    }

    @Test
    void showsEachUsersTokenToTheButlerServerAndToNobodyElse() {
        assertThat(ask(ALICE, "MAXREC=3").statusCode()).isEqualTo(200);
        assertThat(ask(BOB, "MAXREC=3").statusCode()).isEqualTo(200);

        Set<String> shown = Set.copyOf(butler.requests().stream()
                .filter(asked -> asked.path().endsWith("/query/execute"))
                .flatMap(asked -> asked.header("authorization").stream())
                .toList());
        assertThat(shown).contains("Bearer " + ALICE, "Bearer " + BOB);
        assertThat(butler.requests().stream().filter(asked -> asked.path().endsWith("butler.json")))
                .allMatch(asked -> asked.header("authorization").isEmpty());
        assertThat(server.log()).doesNotContain(ALICE).doesNotContain(BOB);
    }

    @Test
    void tellsTheButlerServerWhoAsks() {
        ask(ALICE, "MAXREC=3");

        Asked asked = butler.requests().stream()
                .filter(request -> request.path().endsWith("/query/execute"))
                .findFirst()
                .orElseThrow();
        assertThat(asked.header("user-agent")).contains("butler-vo");
        assertThat(UUID.fromString(asked.header("x-butler-client-request-id").orElseThrow()))
                .isNotNull();
        assertThat(asked.header("content-type").orElseThrow()).startsWith("application/json");
    }

    @Test
    void passesOnWhenToComeBack() {
        for (int i = 0; i < 4; i++) {
            butler.answerNext("/v1/query/execute", Misbehaviour.status(503, 7));
        }

        HttpResponse<String> response = ask(ALICE, "MAXREC=1");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("7");
        assertThat(response.body()).contains("TransientFault: the repository has too much to do now");
    }

    @Test
    void neverShowsACutAnswerAsWhole() {
        butler.pageSize(10).answerNext("/v1/query/execute", new Misbehaviour.CutAfter(3));

        HttpResponse<String> response = ask(ALICE, "DPSUBTYPE=demo.difference_image&MAXREC=100000");

        butler.pageSize(2000);
        assertThat(Votable.parse(response.body()).infoTexts("QUERY_STATUS"))
                .last()
                .asString()
                .startsWith("TransientFault: the repository's answer was cut off");
    }

    @Test
    void givesUpAServerThatIsSilent() {
        butler.answerNext("/v1/query/execute", new Misbehaviour.LateHeaders(Duration.ofSeconds(20)));

        HttpResponse<String> response = ask(ALICE, "MAXREC=1");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("TransientFault: the repository cannot be reached now");
    }

    @Test
    void followsNoRedirect() {
        butler.answerNext("/v1/query/execute", Misbehaviour.redirect(server.resolve("/api/")));

        HttpResponse<String> response = ask(ALICE, "MAXREC=1");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("FatalFault: the repository could not answer the query");
    }

    @Test
    void hasNoRoutesOfAButlerServer() {
        assertThat(server.get("/api/v1/universe").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/butler.json").statusCode()).isEqualTo(404);
    }

    @Test
    void describesItselfToWhoeverMayAsk() {
        assertThat(ask(ALICE, "MAXREC=0").body()).contains("DemoCam");
        for (String document : new String[] {"capabilities", "availability", "tables", "record"}) {
            Schemas.assertValid(server.get("/api/sia/far/" + document).body().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(server.get("/api/sia/far/examples").statusCode()).isEqualTo(200);
    }
}
