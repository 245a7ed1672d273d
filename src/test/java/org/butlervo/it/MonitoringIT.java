// SPDX-License-Identifier: MIT
package org.butlervo.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.butlervo.demo.GenerateRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators learn of the packaged server: the line of each request, the numbers, the health. */
class MonitoringIT {
    private static final RequestLines LINES = RequestLines.empty("monitoring");
    private static final TraceCollector COLLECTOR = new TraceCollector();
    /** Their answer is larger than what the buffers between a server and a client hold. */
    private static final int DATASETS = 30_000;

    @TempDir
    private static Path folder;

    private static Server server;

    @BeforeAll
    static void start() throws IOException, SQLException {
        GenerateRepository.main(new String[] {"--output", folder.toString(), "--datasets", String.valueOf(DATASETS)});
        server = Server.start(
                "monitoring",
                Map.of(
                        "repositories",
                        "big",
                        "repository.big.butler",
                        folder.toString(),
                        "repository.big.obscore",
                        folder.resolve("obscore.yaml").toString(),
                        "requests.concurrent",
                        "2",
                        "requests.patience",
                        "PT0.2S",
                        "requests.log",
                        LINES.file().toString()),
                List.of(
                        "-Dotel.sdk.disabled=false",
                        "-Dotel.exporter.otlp.protocol=http/protobuf",
                        "-Dotel.exporter.otlp.endpoint=" + COLLECTOR.address(),
                        "-Dotel.bsp.schedule.delay=200"));
    }

    @AfterAll
    static void stop() {
        server.close();
        COLLECTOR.close();
    }

    private static double number(String metric) {
        return server.get("/api/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(metric.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject line(HttpResponse<String> response) {
        return LINES.of(response.headers().firstValue("X-Request-Id").orElseThrow(), server);
    }

    private static String query(String parameters) {
        return "/api/sia/big/query" + parameters;
    }

    @Test
    void countsWhatHappens() {
        double ok = number("butlervo_queries_total{outcome=\"ok\",repository=\"big\"}");
        double overflow = number("butlervo_queries_total{outcome=\"overflow\",repository=\"big\"}");
        double usage = number("butlervo_queries_total{outcome=\"usage\",repository=\"big\"}");
        double rows = number("butlervo_query_rows_total{repository=\"big\"}");
        double durations = number("butlervo_query_duration_seconds_count{repository=\"big\"}");
        List<HttpResponse<String>> answers = List.of(
                server.get(query("?MAXREC=5")),
                server.get(query("?MAXREC=7&RESPONSEFORMAT=csv")),
                server.get(query("?COLLECTION=nonsense")),
                server.get(query("?POS=nonsense")));
        answers.forEach(MonitoringIT::line);

        assertThat(number("butlervo_queries_total{outcome=\"ok\",repository=\"big\"}"))
                .isEqualTo(ok + 1);
        assertThat(number("butlervo_queries_total{outcome=\"overflow\",repository=\"big\"}"))
                .isEqualTo(overflow + 2);
        assertThat(number("butlervo_queries_total{outcome=\"usage\",repository=\"big\"}"))
                .isEqualTo(usage + 1);
        assertThat(number("butlervo_query_rows_total{repository=\"big\"}")).isEqualTo(rows + 12);
        assertThat(number("butlervo_query_duration_seconds_count{repository=\"big\"}"))
                .isEqualTo(durations + 4);
        assertThat(number("butlervo_connections{repository=\"big\",state=\"maximum\"}"))
                .isEqualTo(16);
    }

    @Test
    void tellsRowsBytesAndTimesOfAQuery() {
        HttpResponse<String> answer =
                server.post("/api/sia/query", Map.of("MAXREC", List.of("3"), "BAND", List.of("-Inf +Inf")));

        JsonObject line = line(answer);
        assertThat(line.getString("method")).isEqualTo("POST");
        assertThat(line.getString("repository")).isEqualTo("big");
        assertThat(line.getJsonObject("parameters").getJsonArray("MAXREC").getString(0))
                .isEqualTo("3");
        assertThat(line.getString("outcome")).isEqualTo("overflow");
        assertThat(line.getInt("rows")).isEqualTo(3);
        assertThat(line.getInt("bytes")).isEqualTo(answer.body().getBytes(StandardCharsets.UTF_8).length);
        assertThat(line.getInt("first_byte_ms")).isLessThanOrEqualTo(line.getInt("duration_ms"));
        assertThat(line.getString("client")).isEqualTo("127.0.0.1");
    }

    @Test
    void noticesThatAClientIsGoneAndGivesEverythingBack() {
        double cut = number("butlervo_queries_total{outcome=\"cut\",repository=\"big\"}");
        RawClient client = new RawClient(server.base(), "127.0.0.1");

        for (int i = 0; i < 6; i++) {
            client.getAndLeave(query("?FORMAT=rude-" + i + "&FORMAT=application/fits"));
        }

        await(() -> number("butlervo_queries_active{repository=\"big\"}") == 0);
        assertThat(number("butlervo_connections{repository=\"big\",state=\"active\"}"))
                .isZero();
        assertThat(number("butlervo_queries_total{outcome=\"cut\",repository=\"big\"}"))
                .isGreaterThan(cut);
        assertThat(server.get(query("?MAXREC=1")).statusCode()).isEqualTo(200);
    }

    @Test
    void twoClientsThatDoNotReadMakeTheThirdComeLater() throws IOException {
        RawClient slow = new RawClient(server.base(), "127.0.0.1");
        String active = "butlervo_queries_active{repository=\"big\"}";

        try (Socket first = slow.getAndHold(query(""));
                Socket second = slow.getAndHold(query(""))) {
            assertThat(List.of(first, second)).allMatch(Socket::isConnected);
            await(() -> number(active) >= 2);

            HttpResponse<String> later = server.get(query("?MAXREC=1"));

            assertThat(later.statusCode()).isEqualTo(503);
            assertThat(later.headers().firstValueAsLong("Retry-After")).isPresent();
            assertThat(Votable.parse(later.body()).infoTexts("QUERY_STATUS").get(0))
                    .startsWith("TransientFault: too many queries");
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        }

        await(() -> number(active) == 0);
        assertThat(server.get(query("?MAXREC=1")).statusCode()).isEqualTo(200);
    }

    private static void await(BooleanSupplier condition) {
        for (int attempt = 0; attempt < 400 && !condition.getAsBoolean(); attempt++) {
            server.waitFor(Duration.ofMillis(50));
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void addsASpanToTheTraceOfTheClient() {
        String trace = "0af7651916cd43dd8448eb211c80319c";

        HttpResponse<String> answer =
                server.send(HttpRequest.newBuilder(server.base().resolve(query("?MAXREC=2")))
                        .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                        .GET());

        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(COLLECTOR.await(id))
                .contains("butlervo.repository", "big", "butlervo.outcome", "overflow", "butlervo.rows")
                .contains(new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "x\u00fc", "{\"a\":1}", ""})
    void makesANameForARequestThatHasNoSaneOne(String name) {
        HttpResponse<String> answer =
                server.send(HttpRequest.newBuilder(server.base().resolve("/api/"))
                        .header("X-Request-Id", name)
                        .GET());

        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]{32}");
    }

    @Test
    void showsTheNumbersToNobodyWhoCameThroughAProxy() {
        HttpResponse<String> refused =
                server.send(HttpRequest.newBuilder(server.base().resolve("/api/metrics"))
                        .header("X-Forwarded-For", "127.0.0.1")
                        .GET());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("butlervo_queries");
    }

    @Test
    void isAliveStartedAndReady() {
        assertThat(server.get("/health/live").body()).contains("\"process\"", "UP");
        assertThat(server.get("/health/started").body()).contains("\"configuration\"", "UP");
        assertThat(server.get("/health/ready").body()).contains("\"repositories\"", "UP");
    }
}
