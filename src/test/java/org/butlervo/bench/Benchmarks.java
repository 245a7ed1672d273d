// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import java.io.IOException;
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
    private Benchmarks() {}

    public static void main(String... arguments) throws IOException, SQLException, InterruptedException {
        BenchmarkOptions options = BenchmarkOptions.ofSystemProperties();
        if (!options.url().isEmpty()) {
            System.out.print(ResultTable.HEAD);
            measure(new Asker(options.url()), new QueryMeter(Probe.NONE), options.chosen(QuerySet.all("")));
            return;
        }
        System.out.println(Machine.facts());
        for (Engine engine : options.engines()) {
            run(engine, options);
        }
    }

    private static void run(Engine engine, BenchmarkOptions options)
            throws IOException, SQLException, InterruptedException {
        try (BenchmarkRegistry registry = BenchmarkRegistry.of(engine, options)) {
            long start = System.nanoTime();
            if (!registry.isMade()) {
                GenerateRepository.main(registry.generatorArguments(options).toArray(String[]::new));
            }
            System.out.printf(
                    "%n%s: %,d datasets on %s, made in %d s; load average %s%n%n",
                    engine.title(),
                    registry.datasets(),
                    registry.version(),
                    (System.nanoTime() - start) / 1_000_000_000,
                    Machine.load());
            try (BenchmarkServer server = BenchmarkServer.start(registry.folder(), options.folder());
                    ProcessMemory memory = server.memory();
                    Floor floor = new Floor(engine, registry.connect())) {
                Asker asker = new Asker(server.repository());
                System.out.print(ResultTable.HEAD);
                measure(
                        asker,
                        new QueryMeter(Probe.of(memory, floor)),
                        options.chosen(QuerySet.all(QuerySet.anyId(asker))));
            }
        }
    }

    /** First everything once, so that no query pays for the compilation of what all have in common. */
    private static void measure(Asker asker, QueryMeter meter, Map<String, String> queries)
            throws IOException, InterruptedException, SQLException {
        for (String query : queries.values()) {
            asker.ask(query);
        }
        meter.together(16, QuerySet.SMALL_CONE, asker);
        for (Map.Entry<String, String> query : queries.entrySet()) {
            System.out.print(ResultTable.row(meter.measure(query.getKey(), query.getValue(), asker)));
        }
        for (int clients : List.of(1, 16, 64)) {
            System.out.print(ResultTable.row(meter.together(clients, QuerySet.SMALL_CONE, asker)));
        }
    }
}
