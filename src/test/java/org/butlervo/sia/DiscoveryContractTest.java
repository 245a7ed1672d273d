// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.butlervo.dali.RequestParameters;
import org.butlervo.fixture.GeneratedRegistry;
import org.butlervo.fixture.SampleRegistry;
import org.butlervo.fixture.Shared;
import org.butlervo.obscore.ObsCoreRow;
import org.junit.jupiter.api.Test;

/**
 * The one rule of every constraint: the answer to a query is the rows of the whole repository that satisfy it, whatever is behind the repository.
 * Expected answers come from brute force over all rows.
 */
class DiscoveryContractTest {
    private static final long SEED = 20261121;
    private static final int QUERIES = 600;

    @Test
    void holdsInMemory() {
        try (Service service = Service.over("demo", GeneratedRegistry.sqlite(), obscore(GeneratedRegistry.sqlite()))) {
            assertHolds(service.over(
                    new InMemoryButlerRepository(service.repository().butler())));
        }
    }

    @Test
    void holdsOnSqlite() {
        try (Service service = Service.over("demo", GeneratedRegistry.sqlite(), obscore(GeneratedRegistry.sqlite()))) {
            assertHolds(service);
        }
    }

    @Test
    void holdsOnPostgresql() {
        Path folder = GeneratedRegistry.postgresql();
        try (Service service = Service.over("demo", folder, obscore(folder))) {
            assertHolds(service);
        }
    }

    @Test
    void holdsThroughAButlerServer() {
        Path folder = GeneratedRegistry.sqlite();
        try (ButlerServerService remote = ButlerServerService.over("demo", folder, obscore(folder))) {
            assertHolds(remote.service());
        }
    }

    @Test
    void holdsOnASampleRegistryThroughAButlerServer() {
        Path obscore = Shared.require("butler/config/dp1.yaml");
        try (ButlerServerService remote = ButlerServerService.over("dp1", SampleRegistry.sqlite("tiny"), obscore)) {
            assertHolds(remote.service());
        }
    }

    @Test
    void holdsOnASampleRegistryOnSqlite() {
        Path obscore = Shared.require("butler/config/dp1.yaml");
        try (Service service = Service.over("dp1", SampleRegistry.sqlite("tiny"), obscore)) {
            assertHolds(service);
        }
    }

    @Test
    void holdsOnASampleRegistryOnPostgresql() {
        Path obscore = Shared.require("butler/config/dp1.yaml");
        try (Service service = Service.over("dp1", SampleRegistry.postgresql("tiny"), obscore)) {
            assertHolds(service);
        }
    }

    @Test
    void showsTheSameRowsOnBothEngines() {
        RequestParameters everything = RequestParameters.of(Map.of("MAXREC", List.of("1000000")));
        Path folder = GeneratedRegistry.postgresql();
        try (Service sqlite = Service.over("demo", GeneratedRegistry.sqlite(), obscore(GeneratedRegistry.sqlite()));
                Service postgresql = Service.over("demo", folder, obscore(folder))) {
            assertThat(postgresql.rows(everything))
                    .isEqualTo(sqlite.rows(everything))
                    .hasSizeGreaterThan(500);
        }
    }

    @Test
    void showsTheSameRowsThroughAButlerServer() {
        RequestParameters everything = RequestParameters.of(Map.of("MAXREC", List.of("1000000")));
        Path folder = GeneratedRegistry.sqlite();
        try (Service direct = Service.over("demo", folder, obscore(folder));
                ButlerServerService remote = ButlerServerService.over("demo", folder, obscore(folder))) {
            assertThat(remote.service().rows(everything))
                    .isEqualTo(direct.rows(everything))
                    .hasSizeGreaterThan(500);
        }
    }

    private static Path obscore(Path folder) {
        return folder.resolve("obscore.yaml");
    }

    private static void assertHolds(Service service) {
        List<ObsCoreRow> all = service.allRows();
        Oracle oracle = new Oracle(service.repository().schema());
        RandomQueries queries = new RandomQueries(SEED, service.repository().schema(), all);
        long found = Stream.generate(queries::next)
                .limit(QUERIES)
                .mapToLong(query -> assertHolds(service, oracle, all, query))
                .sum();

        assertThat(found).as("rows found by all queries").isGreaterThan(QUERIES);
    }

    private static long assertHolds(
            Service service, Oracle oracle, List<ObsCoreRow> all, Map<String, List<String>> query) {
        List<String> expected = all.stream()
                .filter(row -> oracle.accepts(query, row))
                .map(row -> row.id().toString())
                .sorted()
                .toList();
        Map<String, List<String>> request = new LinkedHashMap<>(query);
        request.put("MAXREC", List.of("1000000"));

        List<String> answer = new ArrayList<>(service.ids(RequestParameters.of(request)));

        assertThat(answer).as("seed %d, query %s", SEED, query).isEqualTo(expected);
        return answer.size();
    }
}
