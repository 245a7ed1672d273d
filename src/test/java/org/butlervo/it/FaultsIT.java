// SPDX-License-Identifier: MIT
package org.butlervo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.butlervo.demo.GenerateRepository;
import org.butlervo.fixture.StoppablePostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * One packaged server while things go wrong around it: a database stops, a repository's configuration does not fit, the temporary folder is gone,
 * everybody comes at once, and in the end it is told to stop itself.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {
    /** Their answer is larger than all buffers between a server and a client. */
    private static final int DATASETS = 30_000;

    private static final int CROWD = 1_000;
    private static final String FAREWELL = "PT1S";

    @TempDir
    private static Path folder;

    private static StoppablePostgres postgres;
    private static Path temporary;
    private static Server server;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = StoppablePostgres.start(folder.resolve("postgres"));
        postgres.generate(folder.resolve("pg"), 100);
        Path big = folder.resolve("big");
        GenerateRepository.main(new String[] {"--output", big.toString(), "--datasets", String.valueOf(DATASETS)});
        Path unfit = folder.resolve("unfit.yaml");
        Files.writeString(unfit, Files.readString(big.resolve("obscore.yaml")).replace("DemoCam/", "NoSuchCam/"));
        temporary = Files.createDirectory(folder.resolve("temporary"));
        Map<String, String> settings = new HashMap<>(Map.of(
                "repositories", "big,pg,unfit",
                "requests.farewell", FAREWELL,
                "requests.patience", "PT2S",
                "database.patience", "PT1S"));
        settings.putAll(repository("big", big, big.resolve("obscore.yaml")));
        settings.putAll(repository("pg", folder.resolve("pg"), folder.resolve("pg/obscore.yaml")));
        settings.putAll(repository("unfit", big, unfit));
        server = Server.start("faults", settings, List.of("-Djava.io.tmpdir=" + temporary));
    }

    private static Map<String, String> repository(String label, Path butler, Path obscore) {
        return Map.of(
                "repository." + label + ".butler",
                butler.toString(),
                "repository." + label + ".obscore",
                obscore.toString());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        postgres.close();
    }

    private static HttpResponse<String> ask(String label, String parameters) {
        return server.get("/api/sia/" + label + "/query" + parameters);
    }

    private static void assertPasses(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValueAsLong("Retry-After")).isPresent();
    }

    private static String fault(HttpResponse<String> response) {
        Votable document = Votable.parse(response.body());
        assertThat(document.status()).isEqualTo("ERROR");
        return document.infoTexts("QUERY_STATUS").get(0);
    }

    @Test
    @Order(1)
    void aDatabaseThatStopsStopsNobodyElse() {
        assertThat(ask("pg", "?MAXREC=3").statusCode()).isEqualTo(200);

        postgres.stop();

        HttpResponse<String> away = ask("pg", "?MAXREC=3");
        assertPasses(away);
        assertThat(fault(away)).isEqualTo("TransientFault: the repository cannot be reached now");
        assertThat(ask("big", "?MAXREC=3").statusCode()).isEqualTo(200);
        assertThat(server.get("/api/availability").body())
                .contains("available>false<", "pg: TransientFault: the repository cannot be reached now");
        assertThat(server.get("/api/sia/big/availability").body()).contains("available>true<");
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);

        postgres.startAgain();

        assertThat(ask("pg", "?MAXREC=3").statusCode()).isEqualTo(200);
        assertThat(server.get("/api/sia/pg/availability").body()).contains("available>true<");
    }

    @Test
    @Order(2)
    void aConfigurationThatDoesNotFitIsNobodyElsesTrouble() {
        HttpResponse<String> broken = ask("unfit", "?MAXREC=3");

        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(fault(broken)).startsWith("FatalFault: the configured collection NoSuchCam/");
        assertThat(server.get("/api/sia/unfit/availability").body())
                .contains("available>false<", "the configured collection NoSuchCam/");
        assertThat(ask("big", "?MAXREC=3").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void withoutATemporaryFolderOnlyFitsCannotBeHad() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(temporary, elsewhere);
        try {
            HttpResponse<String> refused = ask("big", "?MAXREC=3&RESPONSEFORMAT=fits");
            assertPasses(refused);
            assertThat(refused.body()).startsWith("TransientFault: there is no room for an answer in FITS now");
            assertThat(ask("big", "?MAXREC=3&RESPONSEFORMAT=votable/b2").statusCode())
                    .isEqualTo(200);
        } finally {
            Files.move(elsewhere, temporary);
        }
        assertThat(ask("big", "?MAXREC=3&RESPONSEFORMAT=fits").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void aThousandAtOnceAreAllAnswered() {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(30))
                .build();
        List<CompletableFuture<HttpResponse<String>>> crowd = IntStream.range(0, CROWD)
                .mapToObj(i -> client.sendAsync(
                        HttpRequest.newBuilder(server.resolve("/api/sia/big/query?MAXREC=100&RUNID=" + i))
                                .timeout(Duration.ofSeconds(60))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)))
                .toList();

        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
        List<HttpResponse<String>> answers =
                crowd.stream().map(CompletableFuture::join).toList();

        assertThat(answers).hasSize(CROWD).allSatisfy(answer -> {
            if (answer.statusCode() == 200) {
                assertThat(Votable.parse(answer.body()).rowCount()).isEqualTo(100);
            } else {
                assertPasses(answer);
                assertThat(fault(answer)).startsWith("TransientFault: too many queries run");
            }
        });
        assertThat(answers).anyMatch(answer -> answer.statusCode() == 200);
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(ask("big", "?MAXREC=1").statusCode()).isEqualTo(200);
        assertThat(server.get("/api/metrics").body())
                .contains("butlervo_connections{repository=\"big\",state=\"active\"} 0.0");
    }

    @Test
    @Order(5)
    void whenItStopsAnswersFinishOrSayThatTheyDidNot() throws IOException {
        RawClient client = new RawClient(server.base(), "127.0.0.1");
        try (Socket steady = client.getAndHold("/api/sia/big/query");
                Socket hesitant = client.getAndHold("/api/sia/big/query")) {
            await(() -> server.get("/api/metrics").body().contains("butlervo_queries_active{repository=\"big\"} 2.0"));

            server.terminate();

            await(() -> ask("big", "?MAXREC=1").statusCode() == 503);
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(503);
            String whole = read(steady);
            assertThat(whole).contains("value=\"OK\"").doesNotContain("value=\"ERROR\"");
            server.waitFor(Duration.parse(FAREWELL));
            String other = read(hesitant);
            assertThat(other).containsPattern("</VOTABLE>\\s+(0\\s+)?$");
            // a server with large buffers may have taken the whole answer off our hands
            if (Platform.current() instanceof PayaraMicro || other.length() < whole.length() * 0.99) {
                assertThat(other).contains("value=\"ERROR\">TransientFault: the service is stopping</INFO>");
            }
        }
        assertThat(server.waitFor(Duration.ofSeconds(20))).isTrue();
    }

    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void await(BooleanSupplier condition) {
        for (int attempt = 0; attempt < 400 && !condition.getAsBoolean(); attempt++) {
            server.waitFor(Duration.ofMillis(25));
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
