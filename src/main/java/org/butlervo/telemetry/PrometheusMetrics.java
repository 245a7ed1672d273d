// SPDX-License-Identifier: MIT
package org.butlervo.telemetry;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.butlervo.butler.ConnectionUse;

/** Numbers in the text format of Prometheus 0.0.4. The only labels are the repository, the outcome and the state of a connection: few values each. */
public final class PrometheusMetrics implements Metrics {
    private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800
    };

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter text = PrometheusTextFormatWriter.create();
    private final Map<String, Supplier<Optional<ConnectionUse>>> pools;

    private final Counter queries = Counter.builder()
            .name("butlervo_queries")
            .help("Queries that ended, by how they ended: ok, overflow, usage, denied, error, cut.")
            .labelNames("repository", "outcome")
            .register(registry);
    private final Counter rows = Counter.builder()
            .name("butlervo_query_rows")
            .help("Rows that were sent.")
            .labelNames("repository")
            .register(registry);
    private final Counter bytes = Counter.builder()
            .name("butlervo_query_bytes")
            .help("Bytes of answers, as they were sent.")
            .labelNames("repository")
            .register(registry);
    private final Gauge active = Gauge.builder()
            .name("butlervo_queries_active")
            .help("Queries under way, those that wait for their turn included.")
            .labelNames("repository")
            .register(registry);
    private final Histogram duration =
            seconds("butlervo_query_duration", "From the request to the last byte of its answer.");
    private final Histogram firstByte =
            seconds("butlervo_query_first_byte", "From the request to the first byte of its answer.");

    /**
     * Makes the numbers of these repositories, all of which stand there before the first query.
     *
     * @param pools how the connections of each repository are used, by its label
     */
    public PrometheusMetrics(Map<String, Supplier<Optional<ConnectionUse>>> pools) {
        this.pools = Map.copyOf(pools);
        pools.keySet().forEach(this::init);
        GaugeWithCallback.builder()
                .name("butlervo_connections")
                .help("Connections to the repository's database: active, idle, waiting (callers without one), maximum.")
                .labelNames("repository", "state")
                .callback(this::countConnections)
                .register(registry);
    }

    private void init(String repository) {
        for (Ending ending : Ending.values()) {
            queries.initLabelValues(repository, ending.label());
        }
        rows.initLabelValues(repository);
        bytes.initLabelValues(repository);
        active.initLabelValues(repository);
        duration.initLabelValues(repository);
        firstByte.initLabelValues(repository);
    }

    @Override
    public void began(String repository) {
        active.labelValues(repository).inc();
    }

    @Override
    public void ended(String repository, RequestReport query) {
        active.labelValues(repository).dec();
        queries.labelValues(repository, query.ending().label()).inc();
        rows.labelValues(repository).inc(query.volume().rows());
        bytes.labelValues(repository).inc(query.volume().bytes());
        duration.labelValues(repository).observe(seconds(query.duration()));
        query.firstByte().ifPresent(wait -> firstByte.labelValues(repository).observe(seconds(wait)));
    }

    @Override
    public void write(OutputStream out) throws IOException {
        text.write(out, registry.scrape());
    }

    @Override
    public String contentType() {
        return text.getContentType();
    }

    private void countConnections(GaugeWithCallback.Callback gauge) {
        pools.forEach((repository, pool) -> pool.get().ifPresent(use -> {
            gauge.call(use.active(), repository, "active");
            gauge.call(use.idle(), repository, "idle");
            gauge.call(use.waiting(), repository, "waiting");
            gauge.call(use.maximum(), repository, "maximum");
        }));
    }

    private Histogram seconds(String name, String help) {
        return Histogram.builder()
                .name(name)
                .unit(Unit.SECONDS)
                .help(help)
                .labelNames("repository")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
