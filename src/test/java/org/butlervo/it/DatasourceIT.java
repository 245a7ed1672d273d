// SPDX-License-Identifier: MIT
package org.butlervo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.butlervo.fixture.GeneratedRegistry;
import org.butlervo.fixture.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories on datasources of the server, made by the scripts in {@code server-config} from the environment. */
class DatasourceIT {
    private static Server server;

    @BeforeAll
    static void start() {
        Path sqlite = GeneratedRegistry.sqlite();
        String obscore = GeneratedRegistry.postgresql().resolve("obscore.yaml").toString();
        Platform platform = Platform.current();
        server = Server.start(
                "datasources",
                Map.of(
                        "repositories",
                        "lite,big-one",
                        "repository.lite.datasource",
                        platform.jndiName("lite"),
                        "repository.lite.obscore",
                        obscore,
                        "repository.big-one.datasource",
                        platform.jndiName("big-one"),
                        "repository.big-one.schema",
                        "demo",
                        "repository.big-one.obscore",
                        obscore),
                new Platform.Datasources(List.of("lite"), List.of("big-one")),
                Map.of(
                        "LITE_DATABASE_FILE",
                        sqlite.resolve("gen3.sqlite3").toString(),
                        "BIG_ONE_DATABASE_URL",
                        withoutUser(TestPostgres.url("generated")),
                        "BIG_ONE_DATABASE_USER",
                        "postgres",
                        "BIG_ONE_DATABASE_PASSWORD",
                        "k&y=\\ 'q\""));
    }

    private static String withoutUser(String url) {
        return url.substring(0, url.indexOf('?'));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lite", "big-one"})
    void answers(String label) {
        Votable answer = Votable.parse(server.query(label, Map.of("POS", List.of("CIRCLE 84.1 -5.4 0.5")))
                .body());

        assertThat(answer.status()).isEqualTo("OK");
        assertThat(answer.rowCount()).isGreaterThan(10);
        assertThat(server.get("/api/sia/" + label + "/availability").body()).contains("available>true<");
    }

    @Test
    void servesMoreRequestsThanThePoolHasConnections() {
        for (int i = 0; i < 50; i++) {
            assertThat(server.query("big-one", Map.of("MAXREC", List.of("1"))).statusCode())
                    .isEqualTo(200);
        }
    }
}
