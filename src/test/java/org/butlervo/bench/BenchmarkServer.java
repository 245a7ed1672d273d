// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.butlervo.fixture.ProcessMemory;

/** The packaged server with the heap and the environment that docs/operators.md recommends, on a free port of the loopback address. */
final class BenchmarkServer implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final int port;

    private BenchmarkServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Serves the repository of the folder under the label {@code bench}. */
    static BenchmarkServer start(Path repository, Path logs) throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dbutlervo.repositories=bench",
                        "-Dbutlervo.repository.bench.butler=" + repository,
                        "-Dbutlervo.repository.bench.obscore=" + repository.resolve("obscore.yaml"),
                        "-jar",
                        "target/butler-vo.jar",
                        "--port",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve("server.log").toFile());
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        BenchmarkServer server = new BenchmarkServer(builder.start(), port);
        server.awaitReady();
        return server;
    }

    String repository() {
        return "http://127.0.0.1:" + port + "/api/sia/bench";
    }

    ProcessMemory memory() throws IOException {
        return ProcessMemory.of(process.pid());
    }

    private void awaitReady() throws InterruptedException {
        for (long tenths = 0; tenths < PATIENCE_SECONDS * 10 && process.isAlive(); tenths++) {
            if (isReady()) {
                return;
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        close();
        throw new IllegalStateException("the server did not start");
    }

    private boolean isReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/api/").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
