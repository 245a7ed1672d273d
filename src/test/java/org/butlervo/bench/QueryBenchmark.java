// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures the queries of docs/benchmarks.md over HTTP and prints a line of a Markdown table for each. Run by hand: the argument is the URL of a
 * repository that the generator made, such as {@code http://127.0.0.1:18080/api/sia/bench}. Rows are counted in the stream, not parsed.
 */
final class QueryBenchmark {
    private static final int WARM_UP = 30;
    private static final int TIMES = 30;
    private static final int TIMES_IF_LARGE = 3;
    private static final int LARGE_ROWS = 50_000;
    private static final byte[] ROW = "<TR>".getBytes(StandardCharsets.US_ASCII);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI repository;

    private record Measured(long rows, double firstByteMillis, double totalMillis) {}

    private QueryBenchmark(URI repository) {
        this.repository = repository;
    }

    public static void main(String... arguments) throws IOException, InterruptedException, ExecutionException {
        QueryBenchmark benchmark = new QueryBenchmark(URI.create(arguments[0] + "/"));
        System.out.println("| query | rows | first byte p50 | total p50 | total p95 |");
        System.out.println("|---|---|---|---|---|");
        for (Map.Entry<String, String> query : queries().entrySet()) {
            benchmark.measure(query.getKey(), query.getValue());
        }
        for (int clients : new int[] {16, 64}) {
            benchmark.measureTogether(clients, "POS=CIRCLE 347.764 -0.0286 0.001");
        }
    }

    /** The place of the deep field and the nights are those of the generator. */
    private static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("small cone, shallow field", "POS=CIRCLE 347.764 -0.0286 0.001");
        queries.put("0.02° cone, deep field", "POS=CIRCLE 53.1 -28.1 0.02");
        queries.put("2° cone, deep field", "POS=CIRCLE 53.1 -28.1 2&MAXREC=1000000");
        queries.put("polygon", "POS=POLYGON 53.0 -28.2 53.2 -28.2 53.2 -28.0 53.0 -28.0&MAXREC=1000");
        queries.put("thin strip, MAXREC 1000", "POS=RANGE 0 360 -10 -9.9&MAXREC=1000");
        queries.put("10 minutes, CALIB 1 and 2", "TIME=60770.55 60770.557&CALIB=1&CALIB=2");
        queries.put("place, time and band", "POS=CIRCLE 53.1 -28.1 0.5&TIME=60770 60800&BAND=6e-7");
        queries.put("band, MAXREC 1000", "BAND=5e-7&MAXREC=1000");
        queries.put("instrument, CALIB 2, MAXREC 100000", "INSTRUMENT=DemoCam&CALIB=2&MAXREC=100000");
        queries.put("empty sky", "POS=CIRCLE 84.1 -55.4 0.001&TIME=10 11");
        queries.put("unknown ID", "ID=ivo://org.butlervo/demo?repo=demo&id=01a1fb36-26f7-7b2d-8ce4-1592d8e4272f");
        queries.put("MAXREC 0", "MAXREC=0");
        queries.put("100,000 rows", "MAXREC=100000");
        queries.put("everything", "MAXREC=10000000");
        queries.put("everything, BINARY2", "MAXREC=10000000&RESPONSEFORMAT=votable/b2");
        queries.put("1,000 positions", positions());
        return queries;
    }

    private static String positions() {
        return IntStream.range(0, 1000)
                .mapToObj(i -> String.format(
                        Locale.ROOT, "POS=CIRCLE %.4f %.4f 0.001", 52.6 + i % 40 * 0.025, -28.6 + (i - i % 40) * 0.001))
                .collect(Collectors.joining("&", "", "&MAXREC=1000000"));
    }

    private void measure(String name, String query) throws IOException, InterruptedException {
        Measured first = ask(query);
        boolean large = first.rows > LARGE_ROWS || first.totalMillis > 1000;
        for (int i = 0; i < (large ? 1 : WARM_UP); i++) {
            ask(query);
        }
        List<Measured> measured = new ArrayList<>();
        for (int i = 0; i < (large ? TIMES_IF_LARGE : TIMES); i++) {
            measured.add(ask(query));
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %.0f ms | %.0f ms | %.0f ms |%n",
                name,
                first.rows,
                quantile(
                        measured.stream().mapToDouble(Measured::firstByteMillis).toArray(), 0.5),
                quantile(measured.stream().mapToDouble(Measured::totalMillis).toArray(), 0.5),
                quantile(measured.stream().mapToDouble(Measured::totalMillis).toArray(), 0.95));
    }

    private void measureTogether(int clients, String query) throws InterruptedException, ExecutionException {
        int each = 4000 / clients;
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        List<Future<double[]>> all = IntStream.range(0, clients)
                .mapToObj(i -> threads.submit(() -> {
                    double[] times = new double[each];
                    for (int k = 0; k < each; k++) {
                        times[k] = ask(query).totalMillis;
                    }
                    return times;
                }))
                .toList();
        List<Double> times = new ArrayList<>();
        for (Future<double[]> one : all) {
            Arrays.stream(one.get()).forEach(times::add);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        threads.shutdown();
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        System.out.printf(
                Locale.ROOT,
                "| %d clients, small cone: %.0f requests/s | | | %.0f ms | %.0f ms |%n",
                clients,
                times.size() / seconds,
                quantile(sorted, 0.5),
                quantile(sorted, 0.95));
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
    }

    /** Long requests go as a form. */
    private Measured ask(String query) throws IOException, InterruptedException {
        String encoded = Arrays.stream(query.split("&(?=[A-Z]+=)", -1))
                .map(pair -> pair.substring(0, pair.indexOf('=') + 1)
                        + URLEncoder.encode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = encoded.length() < 4000
                ? HttpRequest.newBuilder(repository.resolve("query?" + encoded)).build()
                : HttpRequest.newBuilder(repository.resolve("query"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded))
                        .build();
        long start = System.nanoTime();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode() + " for " + query);
        }
        try (InputStream body = response.body()) {
            return read(body, start);
        }
    }

    private static Measured read(InputStream body, long start) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long rows = 0;
        int matched = 0;
        double first = 0;
        for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
            first = first == 0 ? (System.nanoTime() - start) / 1e6 : first;
            for (int i = 0; i < length; i++) {
                matched = buffer[i] == ROW[matched] ? matched + 1 : buffer[i] == ROW[0] ? 1 : 0;
                if (matched == ROW.length) {
                    rows++;
                    matched = 0;
                }
            }
        }
        return new Measured(rows, first, (System.nanoTime() - start) / 1e6);
    }
}
