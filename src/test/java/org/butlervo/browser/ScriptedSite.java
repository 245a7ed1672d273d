// SPDX-License-Identifier: MIT
package org.butlervo.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The page as it was packaged, below a path of its own and under a strict content security policy, with a service that behaves as a test wants: the
 * value of TARGET says how a query ends. Beside it, under {@code tests/}, the tests of the page's modules.
 */
final class ScriptedSite implements AutoCloseable {
    static final String PREFIX = "/archive/images/";
    private static final String POLICY =
            "default-src 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";
    private static final Path PAGE = Path.of("target", "butler-vo");
    private static final Path TESTS = Path.of("src", "test", "resources", "org", "butlervo", "browser");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch slowEnds = new CountDownLatch(1);
    private final CountDownLatch clientGone = new CountDownLatch(1);

    private ScriptedSite(HttpServer server) {
        this.server = server;
    }

    static ScriptedSite start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ScriptedSite site = new ScriptedSite(server);
            server.setExecutor(site.threads);
            server.createContext(PREFIX, exchange -> site.file(exchange, PAGE, PREFIX));
            server.createContext(PREFIX + "tests/", exchange -> site.file(exchange, TESTS, PREFIX + "tests/"));
            server.createContext(PREFIX + "api/", site::index);
            server.createContext(PREFIX + "api/sia/acted/query", site::query);
            server.createContext(
                    PREFIX + "api/sia/acted/availability",
                    exchange -> site.send(
                            exchange,
                            200,
                            "text/xml",
                            "<availability><available>false</available><note>resting</note></availability>"));
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PREFIX;
    }

    /** Lets the slow answer come to its end. */
    void endSlowAnswer() {
        slowEnds.countDown();
    }

    /** Becomes zero when the client hung up during the endless answer. */
    CountDownLatch clientGone() {
        return clientGone;
    }

    private void index(HttpExchange exchange) throws IOException {
        send(exchange, 200, "application/json", "{\"service\":\"butler-vo\",\"repositories\":[{\"label\":\"acted\"}]}");
    }

    private void query(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        if (query.contains("MAXREC=0")) {
            send(exchange, 200, "application/x-votable+xml", Files.readString(TESTS.resolve("description.xml")));
            return;
        }
        String act = query.replaceFirst(".*TARGET=([a-z]+).*", "$1");
        switch (act) {
            case "busy" -> {
                exchange.getResponseHeaders().set("Retry-After", "7");
                send(
                        exchange,
                        503,
                        "application/json",
                        "{\"status\":\"ERROR\",\"message\":\"TransientFault: the database rests\"}");
            }
            case "login" -> send(exchange, 200, "text/html", "<html><p>Sign in</p></html>");
            case "echo" -> answer(exchange, URLDecoder.decode(query, StandardCharsets.UTF_8));
            default -> answer(exchange, act);
        }
    }

    private void answer(HttpExchange exchange, String act) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            write(body, Files.readString(TESTS.resolve("head.json")));
            int rows = act.equals("many") ? 100_000 : 3;
            for (int i = 0; i < rows; i++) {
                write(body, (i == 0 ? "\n" : ",\n") + row(i, act));
            }
            body.flush();
            end(body, act);
        } finally {
            exchange.close();
        }
    }

    private void end(OutputStream body, String act) throws IOException {
        switch (act) {
            case "slow" -> {
                await(slowEnds);
                write(body, ",\n" + row(3, act) + "\n],\n\"status\":\"OK\",\"message\":\"\"}\n");
            }
            case "endless" -> writeUntilGone(body);
            case "error" -> write(body, "\n],\n\"status\":\"ERROR\",\"message\":\"FatalFault: the disk failed\"}\n");
            case "cut" -> throw new IOException("cut on purpose");
            default -> write(body, "\n],\n\"status\":\"OK\",\"message\":\"\"}\n");
        }
    }

    private void writeUntilGone(OutputStream body) {
        try {
            while (true) {
                write(body, ",\n" + row(4, "endless"));
                body.flush();
            }
        } catch (IOException e) {
            clientGone.countDown();
        }
    }

    /** Squares of a degree along the equator and upwards, so that they cover much of the sky. */
    private static String row(int i, String name) {
        double ra = i % 360 + 0.1;
        double dec = i / 360 % 160 - 80;
        return String.format(
                Locale.ROOT,
                "[\"%s-%d\",\"%s\",%.1f,%.1f,\"POLYGON ICRS %.1f %.1f %.1f %.1f %.1f %.1f %.1f %.1f\"]",
                name,
                i,
                "ugrizy".charAt(i % 6),
                ra,
                dec,
                ra,
                dec,
                ra + 0.8,
                dec,
                ra + 0.8,
                dec + 0.8,
                ra,
                dec + 0.8);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void write(OutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void file(HttpExchange exchange, Path folder, String prefix) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(prefix.length());
        Path file = folder.resolve(name.isEmpty() ? "index.html" : name);
        if (!Files.isRegularFile(file)) {
            send(exchange, 404, "text/plain", "nothing here");
            return;
        }
        String ending = name.isEmpty() ? "html" : name.substring(name.lastIndexOf('.') + 1);
        send(exchange, 200, TYPES.getOrDefault(ending, "application/octet-stream"), Files.readString(file));
    }

    private void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        slowEnds.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
