// SPDX-License-Identifier: MIT
package org.butlervo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.butlervo.fixture.ObsCoreChecker;
import org.butlervo.fixture.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged server as it comes: no configuration, the demo repository. */
class DemoIT {
    private static final int ALL = 552;

    private static final Server SERVER = Server.asItComes();

    private static Votable ask(Map<String, List<String>> parameters) {
        HttpResponse<String> response = SERVER.query("demo", parameters);
        assertThat(response.statusCode()).isEqualTo(200);
        Schemas.assertValid(response.body().getBytes(StandardCharsets.UTF_8));
        Votable answer = Votable.parse(response.body());
        assertThat(ObsCoreChecker.problems(answer.document())).isEmpty();
        return answer;
    }

    @Test
    void answersAQueryWithoutParametersWithEverything() {
        Votable answer = ask(Map.of());

        assertThat(answer.rowCount()).isEqualTo(ALL);
        assertThat(answer.status()).isEqualTo("OK");
    }

    @ParameterizedTest
    @CsvSource({"1, OVERFLOW", "100, OVERFLOW", "551, OVERFLOW", "552, OK", "553, OK", "1000, OK"})
    void saysOverflowExactlyWhenRowsAreMissing(int maxrec, String status) {
        Votable answer = ask(Map.of("MAXREC", List.of(String.valueOf(maxrec))));

        assertThat(answer.rowCount()).isEqualTo(Math.min(maxrec, ALL));
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void describesItselfForMaxrecZero() {
        Votable answer = ask(Map.of("MAXREC", List.of("0")));

        assertThat(answer.rowCount()).isZero();
        assertThat(answer.status()).isEqualTo("OVERFLOW");
        assertThat(answer.columns()).contains("s_region", "access_estsize", "pol_states", "obs_title");
        assertThat(answer.params()).contains("POS", "BAND", "TIME", "DPSUBTYPE", "MAXREC", "accessURL");
    }

    @Test
    void takesNamesInAnyCaseFromUrlAndFormTogether() {
        HttpResponse<String> response = SERVER.post(
                "/api/sia/demo/query?Calib=2", Map.of("maxrec", List.of("5"), "dpsubtype", List.of("demo.raw")));

        assertThat(Votable.parse(response.body()).rowCount()).isZero();
    }

    @Test
    void takesMultipartForms() {
        String boundary = "frontier";
        String body = "--frontier\r\nContent-Disposition: form-data; name=\"CALIB\"\r\n\r\n2\r\n--frontier--\r\n";
        HttpResponse<String> response =
                SERVER.send(HttpRequest.newBuilder(SERVER.base().resolve("/api/sia/demo/query"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(Votable.parse(response.body()).column("calib_level"))
                .isNotEmpty()
                .containsOnly("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=frontier"})
    void takesAFormFromAClientThatOffersHttp2(String type) throws Exception {
        String body = type.startsWith("multipart")
                ? "--frontier\r\nContent-Disposition: form-data; name=\"MAXREC\"\r\n\r\n3\r\n--frontier--\r\n"
                : "MAXREC=3";
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

        for (int i = 0; i < 3; i++) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(SERVER.base().resolve("/api/sia/demo/query"))
                            .header("Content-Type", type)
                            .timeout(Duration.ofSeconds(20))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(Votable.parse(response.body()).rowCount()).isEqualTo(3);
        }
    }

    @Test
    void wantsToKnowTheLengthOfABodyBesideAnUpgrade() throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(SERVER.base().resolve("/api/sia/demo/query"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .timeout(Duration.ofSeconds(20))
                                .POST(HttpRequest.BodyPublishers.fromPublisher(
                                        HttpRequest.BodyPublishers.ofString("MAXREC=3")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(411);
        assertThat(Votable.parse(response.body()).status()).isEqualTo("ERROR");
    }

    static List<GuideExample> guide() {
        List<GuideExample> examples = GuideExample.all();
        assertThat(examples).hasSizeGreaterThan(30);
        return examples;
    }

    @ParameterizedTest
    @MethodSource("guide")
    void findsWhatTheUsersGuidePromises(GuideExample example) {
        HttpResponse<String> response = SERVER.get("/api/sia/demo/query" + example.query());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isNotBlank();
        example.rows()
                .ifPresent(rows ->
                        assertThat(Votable.parse(response.body()).rowCount()).isEqualTo(rows));
    }

    @Test
    void answersForTheFirstRepositoryWithoutALabel() {
        assertThat(Votable.parse(SERVER.get("/api/sia/query?MAXREC=3").body()).rowCount())
                .isEqualTo(3);
    }

    @Test
    void leadsToARealFile() {
        String url = ask(Map.of("MAXREC", List.of("1"))).column("access_url").get(0);

        HttpResponse<String> file =
                SERVER.send(HttpRequest.newBuilder(URI.create(url)).GET());

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("SIMPLE  =                    T");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POS | 10,20 | SIA 1",
                "POS | SQUARE 1 2 3 | CIRCLE lon lat radius",
                "BAND | green | \"green\"",
                "TIME | 60616.5 60615.5 | lower bound",
                "EXPTIME | NaN 30 | NaN",
                "CALIB | 1.5 | integer",
                "MAXREC | -3 | negative",
                "POL | W | POLI",
                "DPTYPE | IMAGE | image",
                "RESPONSEFORMAT | parquet | votable"
            })
    void namesWhatIsWrongWithARequest(String parameter, String value, String hint) {
        HttpResponse<String> response = SERVER.query("demo", Map.of(parameter, List.of(value)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/x-votable+xml");
        Schemas.assertValid(response.body().getBytes(StandardCharsets.UTF_8));
        Votable answer = Votable.parse(response.body());
        assertThat(answer.status()).isEqualTo("ERROR");
        assertThat(answer.infoTexts("QUERY_STATUS").get(0))
                .startsWith("UsageFault: ")
                .contains(parameter, value, hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/sia/nowhere/query", "/api/sia/nowhere/capabilities", "/api/sia/demo/nothing"})
    void answers404InDaliForm(String path) {
        HttpResponse<String> response = SERVER.get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Votable.parse(response.body()).infoTexts("QUERY_STATUS").get(0))
                .startsWith("UsageFault: ");
    }

    @Test
    void warnsOfUnknownParametersAndValues() {
        Votable answer = ask(Map.of("COLLECTION", List.of("HST"), "MAXRECS", List.of("3")));

        assertThat(answer.rowCount()).isZero();
        assertThat(answer.infoTexts("warning"))
                .anySatisfy(text -> assertThat(text).contains("MAXRECS", "did you mean MAXREC"))
                .anySatisfy(text -> assertThat(text).contains("COLLECTION", "DEMO.DR1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"capabilities", "availability"})
    void describesItsInterfaces(String resource) {
        HttpResponse<String> response = SERVER.get("/api/sia/demo/" + resource);

        assertThat(response.statusCode()).isEqualTo(200);
        Schemas.assertValid(response.body().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsSecretsOfItsInsides() {
        String everything = SERVER.query("demo", Map.of("POS", List.of("POLYGON 1 1 2 2 1 2 2 1")))
                        .body()
                + SERVER.get("/api/sia/..%2f..%2fetc/query").body()
                + SERVER.get("/api/demo/files/nothing").body();

        assertThat(everything).doesNotContain("Exception", "SELECT", "org.butlervo", "/tmp");
    }
}
