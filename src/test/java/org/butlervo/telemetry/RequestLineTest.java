// SPDX-License-Identifier: MIT
package org.butlervo.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestLineTest {
    private static final String EVIL =
            "x\r\n{\"user\":\"admin\"}\u001b[31m\u009b2J\u2028\u202e\u0000\u007f\"\\ü \ud83d";

    @Test
    void saysEverythingInOneLine() {
        assertThat(RequestLine.of(report("alice", Map.of("POS", List.of("CIRCLE 1 2 3")))))
                .isEqualTo(
                        "{\"time\":\"2026-11-21T01:02:03.456Z\",\"id\":\"r-1\",\"method\":\"GET\","
                                + "\"path\":\"/api/sia/dp1/query\",\"client\":\"192.0.2.7\",\"agent\":\"pyVO\",\"user\":\"alice\","
                                + "\"repository\":\"dp1\",\"parameters\":{\"POS\":[\"CIRCLE 1 2 3\"]},\"status\":200,"
                                + "\"outcome\":\"overflow\",\"rows\":7,\"bytes\":1234,\"first_byte_ms\":5,\"duration_ms\":1500}");
    }

    @Test
    void whateverIsSentStaysOnePrintableLineThatCanBeReadBack() {
        String line = RequestLine.of(report(EVIL, Map.of("POS" + EVIL, List.of(EVIL))));

        assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}]");
        JsonObject read = read(line);
        assertThat(read.getString("user")).isEqualTo(EVIL);
        assertThat(read.getJsonObject("parameters").getJsonArray("POS" + EVIL).getString(0))
                .isEqualTo(EVIL);
    }

    @Test
    void isBoundedWhateverIsSent() {
        String line = RequestLine.of(report(
                "u".repeat(100_000),
                Map.of("POS", Collections.nCopies(10_000, "CIRCLE 1 2 3"), "P".repeat(9000), List.of("v"))));

        assertThat(line).hasSizeLessThan(8_000);
        assertThat(read(line).getInt("values_left_out")).isGreaterThan(9_800);
    }

    @Test
    void hidesWhatLooksLikeASecret() {
        String line = RequestLine.of(
                report("alice", Map.of("ACCESS_TOKEN", List.of("gt-abc"), "PASSWORD", List.of("pw-xyz"))));

        assertThat(line).doesNotContain("gt-abc", "pw-xyz").contains("\"ACCESS_TOKEN\":[\"hidden\"]");
    }

    @Test
    void addsLinesToAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("requests.json");
        try (RequestLog log = RequestLog.open(file.toString())) {
            log.write(report("{0} 100%", Map.of()));
        }
        try (RequestLog log = RequestLog.open(file.toString())) {
            log.write(report("bob", Map.of()));
        }

        assertThat(Files.readAllLines(file))
                .extracting(line -> read(line).getString("user"))
                .containsExactly("{0} 100%", "bob");
    }

    private static JsonObject read(String line) {
        return Json.createReader(new StringReader(line)).readObject();
    }

    static RequestReport report(String user, Map<String, List<String>> parameters) {
        return new RequestReport(
                Instant.parse("2026-11-21T01:02:03.456789Z"),
                "r-1",
                "GET",
                "/api/sia/dp1/query",
                "192.0.2.7",
                Optional.of("pyVO"),
                Optional.of(user),
                Optional.of("dp1"),
                parameters,
                200,
                Ending.OVERFLOW,
                new RequestReport.Volume(7, 1234),
                Optional.of(Duration.ofMillis(5)),
                Duration.ofMillis(1500));
    }
}
