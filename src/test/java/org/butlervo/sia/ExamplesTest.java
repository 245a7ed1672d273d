// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.butlervo.dali.RequestParameters;
import org.butlervo.fault.UsageFault;
import org.butlervo.fixture.Example;
import org.butlervo.fixture.SampleRegistry;
import org.butlervo.fixture.Shared;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked examples over registries written by the real Butler. */
class ExamplesTest {
    private static final Map<String, Service> SERVICES = new HashMap<>();
    private static final Map<String, ButlerServerService> SERVERS = new HashMap<>();

    static Stream<Example> examples() {
        return Example.readAll(Shared.require("butler/examples.jsonl")).stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answersWithExactlyTheRightDatasetsOnSqlite(Example example) {
        Service service = SERVICES.computeIfAbsent(
                "sqlite " + example.repo(),
                key -> Service.over("dp1", SampleRegistry.sqlite(example.repo()), configuration()));

        assertRightAnswer(service, example);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answersWithExactlyTheRightDatasetsOnPostgresql(Example example) {
        Service service = SERVICES.computeIfAbsent(
                "postgresql " + example.repo(),
                key -> Service.over("dp1", SampleRegistry.postgresql(example.repo()), configuration()));

        assertRightAnswer(service, example);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answersWithExactlyTheRightDatasetsThroughAButlerServer(Example example) {
        ButlerServerService remote = SERVERS.computeIfAbsent(
                example.repo(), repo -> ButlerServerService.over("dp1", SampleRegistry.sqlite(repo), configuration()));

        assertRightAnswer(remote.service(), example);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "small"})
    void showsTheSameRowsThroughAButlerServer(String sample) {
        RequestParameters everything = RequestParameters.of(Map.of("MAXREC", List.of("1000000")));
        Path folder = SampleRegistry.sqlite(sample);
        try (Service direct = Service.over("dp1", folder, configuration());
                ButlerServerService remote = ButlerServerService.over("dp1", folder, configuration())) {
            assertThat(remote.service().rows(everything)).isEqualTo(direct.rows(everything));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "small"})
    void showsTheSameRowsOnBothEngines(String sample) {
        RequestParameters everything = RequestParameters.of(Map.of("MAXREC", List.of("1000000")));
        try (Service sqlite = Service.over("dp1", SampleRegistry.sqlite(sample), configuration());
                Service postgresql = Service.over("dp1", SampleRegistry.postgresql(sample), configuration())) {
            assertThat(postgresql.rows(everything))
                    .isEqualTo(sqlite.rows(everything))
                    .isNotEmpty();
        }
    }

    private static Path configuration() {
        return Shared.require("butler/config/dp1.yaml");
    }

    private static void assertRightAnswer(Service service, Example example) {
        if (example.expect().getString("status").equals("UsageFault")) {
            assertThatThrownBy(() -> service.ask(example.request())).isInstanceOf(UsageFault.class);
        } else {
            assertRight(service.column(example.request(), "obs_publisher_did"), example);
        }
    }

    private static void assertRight(List<String> found, Example example) {
        if (example.expect().containsKey("dids")) {
            assertThat(found)
                    .isEqualTo(example.expect().getJsonArray("dids").getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .toList());
        } else {
            assertThat(found).hasSize(example.expect().getInt("count"));
            assertThat(sha256(String.join("\n", found)))
                    .isEqualTo(example.expect().getString("sha256"));
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void close() {
        SERVICES.values().forEach(Service::close);
        SERVERS.values().forEach(ButlerServerService::close);
    }
}
