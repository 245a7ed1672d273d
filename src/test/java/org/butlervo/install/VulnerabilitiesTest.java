// SPDX-License-Identifier: MIT
package org.butlervo.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code .ci/vulnerabilities}, with a database of vulnerabilities made up for it. */
class VulnerabilitiesTest {
    private static final String BOM = """
            {"components": [{"purl": "pkg:maven/org.example/safe@1.0?type=jar"}, {"purl": "pkg:maven/org.example/torn@2.0?type=jar"}]}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void needsPython() {
        assumeThat(Path.of("/usr/bin/python3")).exists();
    }

    private record Ending(int status, String output) {}

    private Ending run(String service) throws IOException, InterruptedException {
        Path bom = Files.writeString(folder.resolve("bom.json"), BOM);
        ProcessBuilder builder = new ProcessBuilder(
                        "/usr/bin/python3", ".ci/vulnerabilities", "pkg:maven/org.example/server@3.0")
                .redirectErrorStream(true);
        builder.environment().putAll(Map.of("OSV_URL", service, "BOM", bom.toString()));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ending(process.waitFor(), output);
    }

    private Ending runAgainst(String answer, AtomicReference<String> question)
            throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/querybatch", exchange -> {
            question.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            return run("http://127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void listsWhatIsKnown() throws IOException, InterruptedException {
        AtomicReference<String> question = new AtomicReference<>("");

        Ending ending = runAgainst(
                "{\"results\": [{}, {\"vulns\": [{\"id\": \"GHSA-1\"}, {\"id\": \"CVE-2\"}]}, {}]}", question);

        assertThat(ending.status()).isEqualTo(1);
        assertThat(ending.output())
                .contains("pkg:maven/org.example/safe@1.0: none known")
                .contains("pkg:maven/org.example/torn@2.0: GHSA-1, CVE-2")
                .contains("pkg:maven/org.example/server@3.0: none known");
        assertThat(question.get()).contains("pkg:maven/org.example/torn@2.0\"").doesNotContain("type=jar");
    }

    @Test
    void isContentWhereNothingIsKnown() throws IOException, InterruptedException {
        assertThat(runAgainst("{\"results\": [{}, {}, {}]}", new AtomicReference<>(""))
                        .status())
                .isZero();
    }

    @Test
    void saysThatNobodyCouldBeAsked() throws IOException, InterruptedException {
        Ending ending = run("http://127.0.0.1:1");

        assertThat(ending.status()).isEqualTo(75);
        assertThat(ending.output())
                .startsWith("skipped: http://127.0.0.1:1 cannot be asked")
                .contains("3 libraries");
    }
}
