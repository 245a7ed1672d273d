// SPDX-License-Identifier: MIT
package org.butlervo.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.butlervo.fixture.TokenIssuer;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged server that verifies signed tokens itself. */
class SignedTokensIT {
    private static final RequestLines LINES = RequestLines.empty("tokens");
    private static final String QUERY = "/api/sia/demo/query?MAXREC=1";
    private static final String CHALLENGE = "Bearer realm=\"butler-vo\", scope=\"read:image\"";

    private static TokenIssuer issuer;
    private static Server server;

    @BeforeAll
    static void start() {
        issuer = new TokenIssuer();
        server = Server.start(
                "tokens",
                Map.of(
                        "identity.mode",
                        "jwt",
                        "identity.issuer",
                        TokenIssuer.NAME,
                        "identity.audience",
                        TokenIssuer.AUDIENCE,
                        "identity.jwks",
                        issuer.jwks().toString(),
                        "identity.challenge",
                        "ivoa_bearer access_url=\"https://example.org/login\"",
                        "requests.log",
                        LINES.file().toString()));
    }

    @AfterAll
    static void stop() {
        server.close();
        issuer.close();
    }

    private static HttpResponse<String> ask(String token) {
        return server.send(HttpRequest.newBuilder(server.base().resolve(QUERY))
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    private static void assertRefused(String token, String reason) {
        HttpResponse<String> refused = ask(token);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().allValues("WWW-Authenticate")).contains(CHALLENGE + ", error=\"invalid_token\"");
        assertThat(Votable.parse(refused.body()).infoTexts("QUERY_STATUS").get(0))
                .isEqualTo("AuthenticationFault: the token " + reason);
    }

    @Test
    void knowsTwoUsersFromEachOther() {
        for (String user : new String[] {"alice", "bob"}) {
            HttpResponse<String> answer = ask(issuer.token(user));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("X-VO-Authenticated")).contains(user);
            JsonObject line =
                    LINES.of(answer.headers().firstValue("X-Request-Id").orElseThrow(), server);
            assertThat(line.getString("user")).isEqualTo(user);
        }
    }

    @Test
    void tellsWhoSendsNoTokenHowToLogIn() {
        HttpResponse<String> refused = server.get(QUERY);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().allValues("WWW-Authenticate"))
                .containsExactly(CHALLENGE, "ivoa_bearer access_url=\"https://example.org/login\"");
    }

    @Test
    void refusesOldForgedAndForeignTokens() {
        String good = issuer.token("alice");
        String[] parts = good.split("\\.", -1);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        JwtClaims elsewhere = issuer.claims("alice");
        elsewhere.setAudience("elsewhere");
        JwtClaims foreign = issuer.claims("alice");
        foreign.setIssuer("https://evil.example.org");

        assertRefused(issuer.expired("alice", Duration.ofHours(1)), "has expired");
        assertRefused(none + "." + parts[1] + ".", "is not accepted");
        assertRefused(issuer.sign(elsewhere), "is made for another service");
        assertRefused(issuer.sign(foreign), "comes from another issuer");
        assertRefused(
                parts[0] + "." + parts[1] + "." + parts[2].replace('A', 'B').replace('a', 'b'),
                "is not signed by its issuer");
    }

    @Test
    void aTokenWithoutTheScopeDoesNotSuffice() {
        JwtClaims claims = issuer.claims("alice");
        claims.setStringClaim("scope", "read:tap");

        HttpResponse<String> refused = ask(issuer.sign(claims));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().allValues("WWW-Authenticate"))
                .contains(CHALLENGE + ", error=\"insufficient_scope\"");
        assertThat(Votable.parse(refused.body()).infoTexts("QUERY_STATUS").get(0))
                .startsWith("AuthorizationFault: ");
    }

    @Test
    void aBadTokenShutsNoOpenDoor() {
        HttpResponse<String> capabilities =
                server.send(HttpRequest.newBuilder(server.base().resolve("/api/sia/demo/capabilities"))
                        .header("Authorization", "Bearer " + issuer.expired("alice", Duration.ofHours(1)))
                        .GET());

        assertThat(capabilities.statusCode()).isEqualTo(200);
        assertThat(capabilities.headers().firstValue("X-VO-Authenticated")).isEmpty();
    }

    @Test
    void writesNoTokenIntoAnyLog() {
        String good = issuer.token("eve");
        String bad = issuer.expired("mallory", Duration.ofHours(1));
        ask(good);
        String id = ask(bad).headers().firstValue("X-Request-Id").orElseThrow();

        assertThat(LINES.of(id, server).getString("outcome")).isEqualTo("denied");
        assertThat(LINES.text() + server.log())
                .doesNotContain(good, bad)
                .doesNotContain(good.split("\\.", -1)[2], bad.split("\\.", -1)[2]);
    }
}
