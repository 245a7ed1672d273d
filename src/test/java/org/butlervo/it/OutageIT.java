// SPDX-License-Identifier: MIT
package org.butlervo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.butlervo.fixture.GeneratedRegistry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged server does while a repository is away, and with a configuration that cannot work. */
class OutageIT {
    @TempDir
    private Path folder;

    @Test
    void saysThatARepositoryIsAwayAndRecoversByItself() throws IOException {
        Path generated = GeneratedRegistry.sqlite();
        Files.copy(generated.resolve("butler.yaml"), folder.resolve("butler.yaml"));
        try (Server server = Server.start(
                "outage",
                Map.of(
                        "repositories", "late",
                        "repository.late.butler", folder.toString(),
                        "repository.late.obscore",
                                generated.resolve("obscore.yaml").toString()))) {
            HttpResponse<String> away = server.query("late", Map.of());
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).isPresent();
            assertThat(Votable.parse(away.body()).infoTexts("QUERY_STATUS").get(0))
                    .startsWith("TransientFault: ")
                    .doesNotContain(folder.toString());
            assertThat(server.get("/api/sia/late/availability").body()).contains("available>false<");

            Files.copy(generated.resolve("gen3.sqlite3"), folder.resolve("gen3.sqlite3"));

            assertThat(Votable.parse(server.query("late", Map.of("MAXREC", List.of("7")))
                                    .body())
                            .rowCount())
                    .isEqualTo(7);
            assertThat(server.get("/api/sia/late/availability").body()).contains("available>true<");
        }
    }

    @Test
    void endsWithStatus78AndNamesEveryProblem() {
        String log = Server.failingStart(
                "refused",
                Map.of(
                        "repositories", "a,b",
                        "repository.a.butler", folder.toString(),
                        "maxrec.maximum", "many",
                        "repository.c.mode", "direct",
                        "exit-when-refused", "true"));

        assertThat(log)
                .contains(
                        "butlervo.repository.a.obscore must be set",
                        "butlervo.repository.b.butler, butlervo.repository.b.datasource or butlervo.repository.b.url must be set",
                        "butlervo.maxrec.maximum is \"many\"",
                        "butlervo.repository.c.mode is no key");
    }

    @Test
    @Tag("payara")
    void theOneFileServerEndsByItself() {
        assertThat(Server.failingStart("refused-alone", Map.of("maxrec.maximum", "many")))
                .contains("butlervo.maxrec.maximum is \"many\"");
    }
}
