// SPDX-License-Identifier: MIT
package org.butlervo.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.butlervo.fixture.GeneratedRegistry;
import org.butlervo.fixture.butlerserver.StubButlerServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged server behind a proxy that says who asks. */
class IdentityIT {
    private static final RequestLines LINES = RequestLines.empty("identity");
    private static final String QUERY = "/api/sia/users/query?MAXREC=1";

    private static StubButlerServer butler;
    private static Server server;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "repositories", "users,staff,everyone,far",
                "identity.mode", "trusted-headers",
                "identity.groups-header", "X-Groups",
                "trusted-proxies", "127.0.0.1",
                "repository.staff.access.groups", "g_staff,g_admin",
                "repository.everyone.access.open", "true",
                "requests.user.rate", "6",
                "requests.user.burst", "10",
                "requests.log", LINES.file().toString()));
        for (String label : new String[] {"users", "staff", "everyone"}) {
            settings.put(
                    "repository." + label + ".butler",
                    GeneratedRegistry.sqlite().toString());
            settings.put(
                    "repository." + label + ".obscore",
                    GeneratedRegistry.sqlite().resolve("obscore.yaml").toString());
        }
        butler = StubButlerServer.over(GeneratedRegistry.sqlite().resolve("gen3.sqlite3"), "demo")
                .allow("gt-erin-1", "erin");
        settings.put("repository.far.url", butler.base().toString());
        settings.put("repository.far.obscore", settings.get("repository.users.obscore"));
        server = Server.start("identity", settings);
    }

    @AfterAll
    static void stop() {
        server.close();
        butler.close();
    }

    private static HttpResponse<String> get(String pathAndQuery, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(pathAndQuery)).GET();
        return server.send(headers.length == 0 ? request : request.headers(headers));
    }

    @Test
    void somebodyUnknownIsToldToLogIn() {
        HttpResponse<String> refused = get(QUERY);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"butler-vo\"");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/x-votable+xml");
        assertThat(Votable.parse(refused.body()).infoTexts("QUERY_STATUS").get(0))
                .startsWith("AuthenticationFault: ");
    }

    @ParameterizedTest
    @CsvSource({"csv, text/plain", "votable, application/x-votable+xml", "nonsense, application/x-votable+xml"})
    void theRefusalHasTheFormatThatTheClientWants(String format, String contentType) {
        HttpResponse<String> refused = get(QUERY + "&RESPONSEFORMAT=" + format);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith(contentType);
    }

    @Test
    void refusesToTakeAFormFromSomebodyUnknown() {
        assertThat(server.post("/api/sia/users/query", Map.of()).statusCode()).isEqualTo(401);
        assertThat(server.post("/api/sia/query", Map.of()).statusCode()).isEqualTo(401);
        HttpResponse<String> csv =
                server.post("/api/sia/users/query", Map.of("POS", List.of("x"), "responseformat", List.of("text/csv")));
        assertThat(csv.statusCode()).isEqualTo(401);
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    @Test
    void believesTheProxy() {
        HttpResponse<String> answer = get(QUERY, "X-Auth-Request-User", "alice", "X-Auth-Request-Token", "gt-alice-1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-VO-Authenticated")).contains("alice");
        assertThat(Votable.parse(answer.body()).rowCount()).isEqualTo(1);
    }

    @Test
    void showsTheProxysTokenToTheButlerServer() {
        String query = "/api/sia/far/query?MAXREC=1";
        HttpResponse<String> answer = get(
                query,
                "X-Auth-Request-User",
                "erin",
                "X-Auth-Request-Token",
                "gt-erin-1",
                "Authorization",
                "Bearer gt-of-the-browser");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Votable.parse(answer.body()).rowCount()).isEqualTo(1);
        assertThat(butler.requests())
                .flatExtracting(asked -> asked.header("authorization").stream().toList())
                .containsOnly("Bearer gt-erin-1");
        assertThat(get(query, "X-Auth-Request-User", "erin").statusCode()).isEqualTo(401);
    }

    @Test
    void believesNobodyElse() {
        String refused = new RawClient(server.base(), "127.0.0.2")
                .get(QUERY, "X-Auth-Request-User: alice", "X-Forwarded-For: 127.0.0.1");

        assertThat(refused).startsWith("HTTP/1.1 401").doesNotContain("X-VO-Authenticated");
    }

    @Test
    void refusesAUserWhoIsNamedTwice() {
        String refused = new RawClient(server.base(), "127.0.0.1")
                .get(QUERY, "X-Auth-Request-User: admin", "X-Auth-Request-User: alice");

        assertThat(refused).startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @CsvSource({"'', 403", "g_users, 403", "'g_users,g_admin', 200", "g_staff, 200"})
    void aRepositoryIsForItsGroups(String groups, int status) {
        assertThat(get("/api/sia/staff/query?MAXREC=1", "X-Auth-Request-User", "carol", "X-Groups", groups)
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void anOpenRepositoryIsForEveryone() {
        assertThat(get("/api/sia/everyone/query?MAXREC=1").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/",
                "/api/capabilities",
                "/api/availability",
                "/api/metrics",
                "/api/sia/capabilities",
                "/api/sia/staff/capabilities",
                "/api/sia/staff/availability",
                "/api/sia/staff/examples",
                "/openapi",
                "/health/live",
                "/health/ready",
                "/health/started"
            })
    void everyoneMayReadWhatTheServiceIs(String path) {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/sia/users/query;x=/capabilities",
                "/api/sia/users/query/?",
                "/api/sia/users/../users/query",
                "/api/sia/users;capabilities/query",
                "/api/sia/%75sers/query"
            })
    void noSpellingOfAnAddressOpensAClosedResource(String path) {
        assertThat(new RawClient(server.base(), "127.0.0.1").get(path)).matches("(?s)HTTP/1.1 (400|401|403|404).*");
    }

    @Test
    void capabilitiesInviteToLogIn() {
        assertThat(get("/api/sia/users/capabilities").headers().firstValue("WWW-Authenticate"))
                .isPresent();
        HttpResponse<String> known = get("/api/sia/users/capabilities", "X-Auth-Request-User", "alice");
        assertThat(known.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(known.headers().firstValue("X-VO-Authenticated")).contains("alice");
    }

    @Test
    void capabilitiesTellHowToLogInWhereOneMust() {
        assertThat(get("/api/sia/users/capabilities").body()).contains("securityMethod", "ivo://ivoa.net/sso#BasicAA");
        assertThat(get("/api/sia/everyone/capabilities").body()).doesNotContain("securityMethod");
    }

    @Test
    void whoAsksTooOftenIsAskedToWaitAndNobodyElse() {
        for (int i = 0; i < 10; i++) {
            assertThat(get(QUERY, "X-Auth-Request-User", "busy").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = get(QUERY, "X-Auth-Request-User", "busy");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 10L);
        assertThat(Votable.parse(refused.body()).infoTexts("QUERY_STATUS").get(0))
                .startsWith("TransientFault: ");
        assertThat(get(QUERY, "X-Auth-Request-User", "idle").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsEachRequestInALineWithoutItsToken() {
        String name = "trace-1/alice@example";
        get(
                QUERY + "&POS=CIRCLE%2010%20-30%205%0d%0aINJECTED%1b[31m",
                "X-Auth-Request-User",
                "dora",
                "X-Auth-Request-Token",
                "gt-secret-dora",
                "X-Forwarded-For",
                "192.0.2.9, 198.51.100.7",
                "X-Request-Id",
                name);

        JsonObject line = LINES.of(name, server);
        assertThat(line.getString("user")).isEqualTo("dora");
        assertThat(line.getString("client")).isEqualTo("198.51.100.7");
        assertThat(line.getString("repository")).isEqualTo("users");
        assertThat(line.getString("outcome")).isEqualTo("usage");
        assertThat(line.getString("fault")).startsWith("UsageFault: invalid POS value");
        assertThat(line.getJsonObject("parameters").getJsonArray("POS").getString(0))
                .isEqualTo("CIRCLE 10 -30 5\r\nINJECTED\u001b[31m");
        assertThat(LINES.text() + server.log()).doesNotContain("gt-secret-dora");
        assertThat(server.log()).doesNotContain("\u001b").doesNotContainPattern("(?m)^INJECTED");
    }
}
