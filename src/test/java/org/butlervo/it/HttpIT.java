// SPDX-License-Identifier: MIT
package org.butlervo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.butlervo.fixture.Schemas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP adds to the answers: other origins, caches, compression, heads, proxies. */
class HttpIT {
    private static final String QUERY = "/api/sia/demo/query?MAXREC=5";
    private static final String ORIGIN = "https://aladin.example.org";

    private static Server server;
    private static Server strict;

    @BeforeAll
    static void start() {
        server = Server.start("http", Map.of("trusted-proxies", "127.0.0.1"));
        strict = Server.start("http-strict", Map.of("cors.origins", ORIGIN));
    }

    @AfterAll
    static void stop() {
        server.close();
        strict.close();
    }

    private static HttpResponse<String> send(Server to, String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(to.base().resolve(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return to.send(request);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                QUERY,
                "/api/sia/demo/query?POS=nowhere",
                "/api/sia/none/query",
                "/api/sia/demo/availability",
                "/api/"
            })
    void pagesOfAllOriginsMayReadAnswersAndFaults(String path) {
        HttpResponse<String> response = send(server, "GET", path, "Origin", ORIGIN);

        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "Access-Control-Expose-Headers")).contains("Retry-After");
        assertThat(header(response, "Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void aBrowserMayAskBeforeItSends() {
        HttpResponse<String> response = send(
                server,
                "OPTIONS",
                "/api/sia/demo/query",
                "Origin",
                ORIGIN,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(header(response, "Access-Control-Allow-Methods")).contains("POST");
        assertThat(header(response, "Access-Control-Allow-Headers")).containsIgnoringCase("content-type");
    }

    @Test
    void listedOriginsMaySendCredentialsAndOthersReadNothing() {
        HttpResponse<String> listed = send(strict, "GET", QUERY, "Origin", ORIGIN);
        HttpResponse<String> other = send(strict, "GET", QUERY, "Origin", "https://evil.example.org");

        assertThat(header(listed, "Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(header(listed, "Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(header(other, "Access-Control-Allow-Origin")).isEmpty();
        assertThat(other.headers().allValues("Vary")).anyMatch(value -> value.contains("Origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {QUERY, "/api/sia/demo/query?MAXREC=0", "/api/sia/demo/capabilities", "/api/sia/demo/availability"
            })
    void aHeadIsTheGetWithoutItsBody(String path) {
        HttpResponse<String> get = send(server, "GET", path);
        HttpResponse<String> head = send(server, "HEAD", path);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Type")).isEqualTo(header(get, "Content-Type"));
        assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
    }

    @Test
    void aHeadOfAFaultHasItsStatus() {
        assertThat(send(server, "HEAD", "/api/sia/demo/query?POS=nowhere").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/",
                "/api/capabilities",
                "/api/sia/demo/capabilities",
                "/api/sia/demo/examples",
                "/api/sia/demo/record",
                "/api/sia/demo/query?MAXREC=0"
            })
    void aDocumentThatStayedTheSameIsNotSentAgain(String path) {
        // the first requests may still see the repository being surveyed
        String tag = header(send(server, "GET", path), "ETag");
        for (int i = 0; i < 50 && !tag.equals(header(send(server, "GET", path), "ETag")); i++) {
            tag = header(send(server, "GET", path), "ETag");
        }
        HttpResponse<String> again = send(server, "GET", path, "If-None-Match", tag);

        assertThat(tag).startsWith("W/\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(send(server, "GET", path, "If-None-Match", "W/\"other\"").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/js/main.js",
                "/css/base.css",
                "/lib/swagger-ui/swagger-ui.css",
                "/api-docs/"
            })
    void browsersAskWhetherAFileOfThePageIsStillTheSame(String path) {
        HttpResponse<String> file = send(server, "GET", path);

        HttpResponse<String> again = header(file, "ETag").isEmpty()
                ? send(server, "GET", path, "If-Modified-Since", header(file, "Last-Modified"))
                : send(server, "GET", path, "If-None-Match", header(file, "ETag"));

        assertThat(header(file, "Cache-Control")).isEqualTo("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "votable, demo-images.xml",
        "votable/b2, demo-images.xml",
        "csv, demo-images.csv",
        "fits, demo-images.fits"
    })
    void anAnswerHasANameForWhoSavesIt(String format, String name) {
        HttpResponse<String> answer = send(server, "GET", QUERY + "&RESPONSEFORMAT=" + format);

        assertThat(header(answer, "Content-Disposition")).isEqualTo("inline; filename=\"" + name + "\"");
    }

    @Test
    void rowsAreNotToBeStored() {
        assertThat(header(send(server, "GET", QUERY), "Cache-Control")).isEqualTo("no-store");
        assertThat(header(send(server, "GET", "/api/sia/demo/query?POS=nowhere"), "Cache-Control"))
                .isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource({"votable", "votable/b2", "csv", "json", "html"})
    void textIsCompressedForWhoAcceptsIt(String format) throws IOException, InterruptedException {
        String path = "/api/sia/demo/query?MAXREC=50&CALIB=2&RESPONSEFORMAT=" + format;
        HttpResponse<byte[]> compressed = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(server.base().resolve(path))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(compressed, "Vary")).contains("Accept-Encoding");
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(withoutDate(text)).isEqualTo(withoutDate(server.get(path).body()));
        assertThat(compressed.body().length).isLessThan(text.length() / 2);
    }

    private static String withoutDate(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "");
    }

    @Test
    void fitsIsNotCompressed() {
        HttpResponse<String> response =
                send(server, "GET", "/api/sia/demo/query?MAXREC=1&RESPONSEFORMAT=fits", "Accept-Encoding", "gzip");

        assertThat(header(response, "Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Forwarded          | for=1.2.3.4;proto=https;host=data.example.org | https://data.example.org/api/
            X-Forwarded-Host   | data.example.org, inner                       | http://data.example.org/api/
            X-Forwarded-Proto  | https                                         | https://127.0.0.1
            X-Forwarded-Prefix | /images/                                      | /images/api/
            X-Forwarded-Host   | [2001:db8::1]:8443                            | http://[2001:db8::1]:8443/api/
            """)
    void urlsAreThoseOfATrustedProxy(String name, String value, String expected) {
        assertThat(send(server, "GET", "/api/sia/demo/capabilities", name, value)
                        .body())
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Forwarded-Host   | evil.example.org/<script>
            X-Forwarded-Host   | a"b
            X-Forwarded-Proto  | javascript
            X-Forwarded-Prefix | /../etc?x
            Forwarded          | host="<b>";proto=ftp
            """)
    void whatCannotBePartOfAUrlIsIgnored(String name, String value) {
        assertThat(send(server, "GET", "/api/sia/demo/capabilities", name, value)
                        .body())
                .contains(server.base() + "/api/sia/demo/query");
    }

    @Test
    void anybodyElseIsNotBelieved() {
        assertThat(send(strict, "GET", "/api/sia/demo/capabilities", "X-Forwarded-Host", "evil.example.org")
                        .body())
                .doesNotContain("evil.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/", QUERY, "/api/sia/demo/query?RESPONSEFORMAT=html"})
    void browsersRunNothingButOwnScripts(String path) {
        HttpResponse<String> response = send(server, "GET", path);

        assertThat(header(response, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.body()).doesNotContain("style=\"", "<script>", "onclick");
    }

    private static HttpResponse<String> part(String type, byte[] value) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--frontier\r\nContent-Disposition: form-data; name=\"POS\"\r\n" + type + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(value);
        body.writeBytes("\r\n--frontier--\r\n".getBytes(StandardCharsets.US_ASCII));
        return server.send(HttpRequest.newBuilder(server.base().resolve("/api/sia/demo/query"))
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            utf-8      |
            utf-8      | Content-Type: text/plain
            iso-8859-1 | Content-Type: text/plain; charset=iso-8859-1
            utf-16be   | Content-Type: text/plain; charset="UTF-16BE"
            """)
    void aPartIsReadInItsCharset(String charset, String type) throws IOException {
        HttpResponse<String> response =
                part(type == null ? "" : type + "\r\n", "Sch\u00e4rfe".getBytes(Charset.forName(charset)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("invalid POS value \"Sch\u00e4rfe\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Type: text/plain                     | POS is not text in UTF-8
            Content-Type: text/plain; charset=nonesuch   | POS is in a charset that is not known
            """)
    void aPartThatIsNoTextIsAUsageFault(String type, String fault) throws IOException {
        HttpResponse<String> response = part(type + "\r\n", new byte[] {'h', (byte) 0xe9});

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("UsageFault: " + fault);
    }

    @Test
    void aPostWithoutABodyIsAnsweredByItsUrl() {
        HttpResponse<String> response = send(server, "POST", "/api/sia/demo/query?MAXREC=1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Votable.parse(response.body()).rowCount()).isEqualTo(1);
    }

    @Test
    void everyDocumentIsValidAndEveryExampleFindsSomething() {
        for (String path : new String[] {
            "/api/capabilities",
            "/api/availability",
            "/api/sia/demo/capabilities",
            "/api/sia/availability",
            "/api/sia/demo/record",
            "/api/sia/demo/tables",
            "/api/sia/tables/ivoa.ObsCore"
        }) {
            Schemas.assertValid(server.get(path).body().getBytes(StandardCharsets.UTF_8));
        }
        List<String> examples = Pattern.compile("<a href=\"([^\"]+)\"")
                .matcher(server.get("/api/sia/demo/examples").body())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
        assertThat(examples).hasSizeGreaterThan(6);
        for (String url : examples) {
            String rows = server.get(url.substring(url.indexOf("/api"))).body();
            assertThat(rows.contains("<TR>") || rows.lines().count() > 1)
                    .as(url)
                    .isTrue();
        }
    }

    @Test
    void whatIsServedStandsInTheIndex() {
        String index = server.get("/api/").body();

        for (String resource : new String[] {"query", "capabilities", "availability", "examples", "record"}) {
            URI url = server.base().resolve("/api/sia/demo/" + resource);
            assertThat(index).contains("\"" + url + "\"");
            assertThat(server.get(url.getPath() + "?MAXREC=0").statusCode()).isEqualTo(200);
        }
        assertThat(server.get("/api/capabilities").body()).contains("/api/sia/demo/query");
        assertThat(server.get("/api/availability").body()).contains("true</");
    }
}
