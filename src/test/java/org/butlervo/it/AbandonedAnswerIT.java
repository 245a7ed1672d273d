// SPDX-License-Identifier: MIT
package org.butlervo.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.butlervo.demo.GenerateRepository;
import org.butlervo.fixture.GeneratedRegistry;
import org.butlervo.fixture.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Answers that nobody waits for: the client is gone before a row was found, or never reads. */
@EnabledOnOs(OS.LINUX)
class AbandonedAnswerIT {
    private static final RequestLines LINES = RequestLines.empty("abandoned");
    /** Much shorter than any statement or answer may take here. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final Duration TIMEOUT = Duration.ofSeconds(6);

    @TempDir
    private static Path folder;

    private static Server server;

    @BeforeAll
    static void start() throws IOException, SQLException {
        Path postgresql = GeneratedRegistry.postgresql();
        GenerateRepository.main(new String[] {"--output", folder.toString(), "--datasets", "30000"});
        server = Server.start(
                "abandoned",
                Map.of(
                        "repositories",
                        "locked,big",
                        "repository.locked.butler",
                        postgresql.toString(),
                        "repository.locked.obscore",
                        postgresql.resolve("obscore.yaml").toString(),
                        "repository.big.butler",
                        folder.toString(),
                        "repository.big.obscore",
                        folder.resolve("obscore.yaml").toString(),
                        "answer.timeout",
                        TIMEOUT.toString(),
                        "requests.log",
                        LINES.file().toString()));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aStatementEndsWithinASecondAfterItsClientIsGone() throws Exception {
        assertThat(server.get("/api/sia/locked/query?MAXREC=1").statusCode()).isEqualTo(200);
        RawClient client = new RawClient(server.base(), "127.0.0.1");
        try (Connection connection = DriverManager.getConnection(TestPostgres.url("generated"));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE demo.file_datastore_records IN ACCESS EXCLUSIVE MODE");

            Socket socket = client.getAndHold("/api/sia/locked/query?FORMAT=application/fits");
            await(TIMEOUT, () -> waiting(statement) == 1);
            socket.close();

            await(SOON, () -> waiting(statement) == 0);
        }
        JsonObject line = line("/api/sia/locked/query", "FORMAT");
        assertThat(line.getString("outcome")).isEqualTo("cut");
        assertThat(number("butlervo_connections{repository=\"locked\",state=\"active\"}"))
                .isZero();
        assertThat(server.get("/api/sia/locked/query?MAXREC=1").statusCode()).isEqualTo(200);
    }

    private static long waiting(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = 'generated'")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void aClientThatDoesNotReadLosesItsConnectionInTimeAndIsTold() throws Exception {
        String active = "butlervo_connections{repository=\"big\",state=\"active\"}";
        RawClient slow = new RawClient(server.base(), "127.0.0.1");
        long start = System.nanoTime();
        try (Socket socket = slow.getAndHold("/api/sia/big/query?MAXREC=100000")) {
            await(TIMEOUT, () -> number(active) >= 1);
            await(TIMEOUT.plus(SOON), () -> number(active) == 0);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(TIMEOUT, TIMEOUT.plus(SOON));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .contains("value=\"ERROR\"", "TransientFault: the answer took longer than 6 s")
                    .contains("</VOTABLE>");
        }
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

    private static JsonObject line(String path, String parameter) throws Exception {
        await(SOON, () -> LINES.all().stream().anyMatch(line -> isOf(line, path, parameter)));
        return LINES.all().stream()
                .filter(line -> isOf(line, path, parameter))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOf(JsonObject line, String path, String parameter) {
        return line.getString("path").equals(path)
                && line.getJsonObject("parameters").containsKey(parameter);
    }

    private static void await(Duration patience, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.call() && System.nanoTime() < end) {
            server.waitFor(Duration.ofMillis(20));
        }
        assertThat(condition.call()).isTrue();
    }
}
