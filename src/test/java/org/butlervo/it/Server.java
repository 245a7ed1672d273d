// SPDX-License-Identifier: MIT
package org.butlervo.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The packaged application on its {@link Platform}, a process of its own on a free port of the loopback address, with the heap that the README
 * promises. Closing it ends the process.
 */
public final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final URI base;
    private final URI health;
    private final Path log;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Server(Process process, URI base, URI health, Path log) {
        this.process = process;
        this.base = base;
        this.health = health;
        this.log = log;
    }

    /** Starts a server with these settings of {@code butlervo.} and waits until it answers. */
    public static Server start(String name, Map<String, String> settings) {
        return start(name, settings, Platform.Datasources.NONE, Map.of());
    }

    /** The same, with datasources of the server, and variables of the environment. */
    static Server start(
            String name,
            Map<String, String> settings,
            Platform.Datasources datasources,
            Map<String, String> environment) {
        return ready(launch(name, settings, List.of(), datasources, environment));
    }

    /** The same, with further options for its Java, such as {@code -Dname=value}. */
    static Server start(String name, Map<String, String> settings, List<String> options) {
        return ready(launch(name, settings, options, Platform.Datasources.NONE, Map.of()));
    }

    /** The server as it comes, without configuration, one for all tests that change nothing about it; it ends with their JVM. */
    public static Server asItComes() {
        return AsItComes.SERVER;
    }

    private static final class AsItComes {
        private static final Server SERVER = start("as-it-comes", Map.of());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    private static Server ready(Server server) {
        server.awaitReady();
        return server;
    }

    private static Server launch(
            String name,
            Map<String, String> settings,
            List<String> more,
            Platform.Datasources datasources,
            Map<String, String> environment) {
        try {
            Platform platform = Platform.current();
            Platform.Ports ports = freePorts();
            Path folder = Files.createDirectories(Path.of("target", "it", name));
            Path log = Path.of("target", "it", name + ".log");
            List<String> options = new ArrayList<>(List.of(
                    "-Xmx256m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:+HeapDumpOnOutOfMemoryError",
                    "-XX:HeapDumpPath=" + folder));
            options.addAll(more);
            settings.forEach((key, value) -> options.add("-Dbutlervo." + key + "=" + value));
            ProcessBuilder builder = new ProcessBuilder(platform.command(folder, ports, options, datasources))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new Server(builder.start(), loopback(ports.http()), loopback(platform.healthPort(ports)), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server that cannot serve, waits until it ended with status 78, and returns its log. */
    static String failingStart(String name, Map<String, String> settings) {
        try (Server server = launch(name, settings, List.of(), Platform.Datasources.NONE, Map.of())) {
            if (!server.waitFor(PATIENCE) || server.process.exitValue() != 78) {
                throw new IllegalStateException("the server did not end as it should:\n" + server.log());
            }
            return server.log();
        }
    }

    private static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Two that differ: both are held until both are known. */
    private static Platform.Ports freePorts() throws IOException {
        try (ServerSocket http = new ServerSocket(0);
                ServerSocket management = new ServerSocket(0)) {
            return new Platform.Ports(http.getLocalPort(), management.getLocalPort());
        }
    }

    private void awaitReady() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (isReady()) {
                return;
            }
            waitFor(Duration.ofMillis(200));
            if (!process.isAlive()) {
                throw new IllegalStateException("the server did not start:\n" + log());
            }
        }
        close();
        throw new IllegalStateException("the server was not ready within " + PATIENCE + ":\n" + log());
    }

    private boolean isReady() {
        try {
            return get("/api/").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Waits for the process to end, at most so long; true if it did. */
    boolean waitFor(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of the process. */
    long pid() {
        return process.pid();
    }

    /** Where it listens, without a slash at the end. */
    public URI base() {
        return base;
    }

    /** The address of a path; that of health may be on a port of its own. */
    URI resolve(String pathAndQuery) {
        return (pathAndQuery.startsWith("/health") ? health : base).resolve(pathAndQuery);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String pathAndQuery) {
        return send(HttpRequest.newBuilder(resolve(pathAndQuery)).GET());
    }

    HttpResponse<String> query(String repository, Map<String, List<String>> parameters) {
        return get("/api/sia/" + repository + "/query?" + encoded(parameters));
    }

    HttpResponse<String> post(String path, Map<String, List<String>> form) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encoded(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** Tells the process to end, as an operator does, and does not wait for that. */
    void terminate() {
        process.destroy();
    }

    @Override
    public void close() {
        process.destroy();
        if (!waitFor(Duration.ofSeconds(20))) {
            process.destroyForcibly();
        }
    }
}
