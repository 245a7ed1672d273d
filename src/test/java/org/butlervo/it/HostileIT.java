// SPDX-License-Identifier: MIT
package org.butlervo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that nobody needs: too large, too many, no text, out of their folder. The server as it comes refuses them, or answers, and lives on. */
class HostileIT {
    private static final Server SERVER = Server.asItComes();
    private static final String QUERY = "/api/sia/demo/query";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=b";

    private static String raw(String target, String... headers) {
        return new RawClient(SERVER.base(), "127.0.0.1").get(target, headers);
    }

    private static HttpResponse<String> post(String type, String body) {
        return SERVER.send(HttpRequest.newBuilder(SERVER.base().resolve(QUERY))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
    }

    private static String many(int count, String between, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(between));
    }

    private static String part(String head, String value) {
        return "--b\r\nContent-Disposition: form-data" + head + "\r\n\r\n" + value + "\r\n";
    }

    private static void assertLives() {
        assertThat(SERVER.get(QUERY + "?MAXREC=1").statusCode()).isEqualTo(200);
    }

    @Test
    void headersOf60KilobytesAreRead() {
        assertThat(raw(QUERY + "?MAXREC=1", "X-Long: " + "x".repeat(60_000))).startsWith("HTTP/1.1 200 ");
        assertThat(raw(QUERY + "?MAXREC=1&RUNID=" + "x".repeat(60_000))).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void longerOnesAreRefused() {
        assertThat(raw(QUERY + "?MAXREC=1", "X-Long: " + "x".repeat(200_000))).doesNotStartWith("HTTP/1.1 200 ");
        assertThat(raw(QUERY + "?RUNID=" + "x".repeat(200_000))).doesNotStartWith("HTTP/1.1 200 ");
        assertLives();
    }

    @Test
    void tenThousandPositionsAreAnswered() {
        String positions = many(10_000, "&", i -> "POS=CIRCLE+84.1+-5.4+" + (i + 1) * 1e-5);

        HttpResponse<String> answer = post(FORM, "MAXREC=5&" + positions);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Votable.parse(answer.body()).rowCount()).isEqualTo(5);
    }

    @Test
    void unknownParametersAreCountedRatherThanListed() {
        Votable answer = Votable.parse(post(FORM, "MAXREC=1&" + many(20_000, "&", i -> "X" + i + "=1"))
                .body());

        assertThat(answer.infoTexts("warning")).hasSize(21).endsWith("19980 more unknown parameters are ignored");
    }

    @Test
    void moreThanAnybodyNeedsIsTooLarge() {
        for (HttpResponse<String> refused : List.of(
                post(FORM, many(1_000_000, "&", i -> Integer.toString(i, 36))),
                post(FORM, "RUNID=" + "x".repeat(8_200_000)),
                post(PARTS, many(20_000, "", i -> part("; name=POS", "CIRCLE 1 1 1")) + "--b--\r\n"),
                post(PARTS, many(600, "\r\n", i -> "--b" + i + "\r\nContent-Type: multipart/mixed; boundary=b" + i)))) {
            // RESTEasy says 400 of whatever stops it while it reads
            assertThat(refused.statusCode()).isIn(400, 413);
            assertThat(Votable.parse(refused.body()).status()).isEqualTo("ERROR");
        }
        assertLives();
    }

    @Test
    void manyLargeFormsAtOnceWaitForEachOther() {
        String large = "MAXREC=1&RUNID=" + "x".repeat(7_900_000);

        List<Integer> statuses = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> post(FORM, large).statusCode())
                .toList();

        assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 503);
        assertLives();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            multipart/form-data             | x
            multipart/form-data; boundary=b | --b\\r\\nContent-Disposition: form-data; name=POS\\r\\n\\r\\nCIRC
            multipart/form-data; boundary=b | --b\\r\\nContent-Disposition: form-data\\r\\n\\r\\nx\\r\\n--b--\\r\\n
            multipart/form-data; boundary=b | --b\\r\\nContent-Type: text/plain\\r\\n\\r\\nx\\r\\n--b--\\r\\n
            """)
    void aBrokenMultipartFormIsTheClientsFault(String type, String body) {
        HttpResponse<String> refused = post(type, body.replace("\\r", "\r").replace("\\n", "\n"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Votable.parse(refused.body()).status()).isEqualTo("ERROR");
    }

    /** RESTEasy takes it for a form without parts. */
    @Test
    @Tag("payara")
    void aMultipartFormThatEndsBeforeItsFirstPartIsTheClientsFault() {
        assertThat(post(PARTS, "--b").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TARGET=%ff%fe", "TARGET=%c0%af", "TARGET=a%00b", "TAR%00GET=a", "INSTRUMENT=%00", "ID=%00"})
    void whatIsNoTextFindsNothingAndBreaksNothing(String parameter) {
        String response = raw(QUERY + "?MAXREC=1&" + parameter);

        assertThat(response).startsWith("HTTP/1.1 200 ").contains("</VOTABLE>").doesNotContain("\u0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/sia/..%2f..%2fetc/query",
                "/api/sia/../../etc/query",
                "/api/sia/%2e%2e/query",
                "/api/sia/..;/query",
                "/api/sia/%00/query",
                "/api/sia/demo%00/query",
                "/api/sia/demo%2fquery",
                "/api/sia/demo%5c..%5cdemo/query",
                "/api/sia//query",
                "/api/demo/files/..%2f..%2f..%2fetc%2fpasswd",
                "/..%2f..%2f..%2fetc/passwd",
                "/lib/..%2fWEB-INF/web.xml",
                "/WEB-INF/web.xml",
                "/META-INF/sbom/bom.json"
            })
    void aPathLeadsNowhereElse(String path) {
        String response = raw(path);

        assertThat(response)
                .matches("(?s)HTTP/1\\.1 (400|404) .*")
                .doesNotContain("root:", "<web-app", "java.", "at org.");
    }

    @Test
    void parametersOfAPathChangeNothing() {
        assertThat(raw("/api/sia/demo;x=y/query?MAXREC=1")).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                QUERY + "?RESPONSEFORMAT=html&MAXREC=1&%3Cscript%3Ealert(1)%3C/script%3E=1",
                QUERY + "?RESPONSEFORMAT=html&POS=%3Cscript%3Ealert(1)%3C/script%3E",
                QUERY + "?RESPONSEFORMAT=html&MAXREC=1&COLLECTION=%22%3E%3Cscript%3E",
                "/api/sia/%3Cscript%3E/query?RESPONSEFORMAT=html",
                "/%3Cscript%3E",
                QUERY + "?RESPONSEFORMAT=%3Cscript%3E"
            })
    void scriptThatIsEchoedIsText(String target) {
        assertThat(raw(target, "Accept: text/html", "X-Request-Id: <script>")).doesNotContain("<script>");
    }
}
