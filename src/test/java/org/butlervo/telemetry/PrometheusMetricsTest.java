// SPDX-License-Identifier: MIT
package org.butlervo.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.butlervo.butler.ConnectionUse;
import org.junit.jupiter.api.Test;

class PrometheusMetricsTest {
    private final PrometheusMetrics metrics = new PrometheusMetrics(
            Map.of("dp1", () -> Optional.of(new ConnectionUse(2, 1, 3, 16)), "far", Optional::empty));

    @Test
    void everyRepositoryStandsThereFromTheStart() throws IOException {
        assertThat(lines())
                .contains(
                        "butlervo_queries_total{outcome=\"ok\",repository=\"dp1\"} 0.0",
                        "butlervo_queries_total{outcome=\"cut\",repository=\"far\"} 0.0",
                        "butlervo_query_duration_seconds_count{repository=\"far\"} 0",
                        "butlervo_connections{repository=\"dp1\",state=\"active\"} 2.0",
                        "butlervo_connections{repository=\"dp1\",state=\"idle\"} 1.0",
                        "butlervo_connections{repository=\"dp1\",state=\"waiting\"} 3.0",
                        "butlervo_connections{repository=\"dp1\",state=\"maximum\"} 16.0")
                .noneMatch(line -> line.startsWith("butlervo_connections{repository=\"far\""));
    }

    @Test
    void countsQueriesWhileAndAfterTheyRun() throws IOException {
        metrics.began("dp1");
        metrics.began("dp1");
        metrics.ended("dp1", RequestLineTest.report("alice", Map.of()));

        assertThat(lines())
                .contains(
                        "butlervo_queries_active{repository=\"dp1\"} 1.0",
                        "butlervo_queries_total{outcome=\"overflow\",repository=\"dp1\"} 1.0",
                        "butlervo_query_rows_total{repository=\"dp1\"} 7.0",
                        "butlervo_query_bytes_total{repository=\"dp1\"} 1234.0",
                        "butlervo_query_duration_seconds_bucket{repository=\"dp1\",le=\"1.0\"} 0",
                        "butlervo_query_duration_seconds_bucket{repository=\"dp1\",le=\"2.5\"} 1",
                        "butlervo_query_first_byte_seconds_sum{repository=\"dp1\"} 0.005");
    }

    private List<String> lines() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        metrics.write(out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
