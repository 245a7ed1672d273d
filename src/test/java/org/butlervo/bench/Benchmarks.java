// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.butlervo.demo.GenerateRepository;
import org.butlervo.fixture.ProcessMemory;

/**
 * Makes a registry on each engine, serves it with the packaged server, and prints what each query takes, beside the time that one hand-written
 * statement takes for the same rows: {@code mvn -Pbench}. docs/benchmarks.md describes the options.
 */
final class Benchmarks {
    private final BenchmarkOptions options;
    private final Path results;

    private Benchmarks(BenchmarkOptions options) throws IOException {
        this.options = options;
        this.results = Files.createDirectories(options.folder()).resolve("results.md");
        Files.deleteIfExists(results);
    }

    public static void main(String... arguments) throws IOException, SQLException, InterruptedException {
        new Benchmarks(BenchmarkOptions.ofSystemProperties()).run();
    }

    private void run() throws IOException, SQLException, InterruptedException {
        if (!options.url().isEmpty()) {
            measure(new Asker(options.url()), new QueryMeter(Probe.NONE), options.chosen(QuerySet.all("")));
            return;
        }
        tell(Machine.facts() + "\n");
        for (Engine engine : options.engines()) {
            run(engine);
        }
    }

    /** On the screen, as it comes, and in a file. */
    private void tell(String text) throws IOException {
        System.out.print(text);
        Files.writeString(results, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void run(Engine engine) throws IOException, SQLException, InterruptedException {
        try (BenchmarkRegistry registry = BenchmarkRegistry.of(engine, options)) {
            long start = System.nanoTime();
            if (!registry.isMade()) {
                GenerateRepository.main(registry.generatorArguments(options).toArray(String[]::new));
            }
            tell("%n%s: %,d datasets on %s, made in %d s; load average %s%n%n"
                    .formatted(
                            engine.title(),
                            registry.datasets(),
                            registry.version(),
                            (System.nanoTime() - start) / 1_000_000_000,
                            Machine.load()));
            try (BenchmarkServer server = BenchmarkServer.start(registry.folder(), options.folder());
                    ProcessMemory memory = server.memory();
                    Floor floor = new Floor(engine, registry.connect())) {
                Asker asker = new Asker(server.repository());
                measure(
                        asker,
                        new QueryMeter(Probe.of(memory, floor)),
                        options.chosen(QuerySet.all(QuerySet.anyId(asker))));
            }
        }
    }

    /** First everything once, so that no query pays for the compilation of what all have in common. */
    private void measure(Asker asker, QueryMeter meter, Map<String, String> queries)
            throws IOException, InterruptedException, SQLException {
        for (String query : queries.values()) {
            asker.ask(query);
        }
        meter.together(16, QuerySet.SMALL_CONE, asker);
        tell(ResultTable.HEAD);
        for (Map.Entry<String, String> query : queries.entrySet()) {
            tell(ResultTable.row(meter.measure(query.getKey(), query.getValue(), asker)));
        }
        for (int clients : List.of(1, 16, 64)) {
            tell(ResultTable.row(meter.together(clients, QuerySet.SMALL_CONE, asker)));
        }
    }
}
