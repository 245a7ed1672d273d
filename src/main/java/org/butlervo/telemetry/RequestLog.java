// SPDX-License-Identifier: MIT
package org.butlervo.telemetry;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Where the line of each request goes. Thread-safe. */
public final class RequestLog implements AutoCloseable {
    /** By this name operators route, or switch off, the lines. */
    public static final String LOGGER = "org.butlervo.requests";

    private final Consumer<String> lines;
    private final AutoCloseable resource;

    private RequestLog(Consumer<String> lines, AutoCloseable resource) {
        this.lines = lines;
        this.resource = resource;
    }

    /** To the server's log, through a logger of its own. */
    public static RequestLog toLogger() {
        System.Logger logger = System.getLogger(LOGGER);
        // As a parameter, because a line that were the message itself could be taken for a pattern.
        return new RequestLog(line -> logger.log(System.Logger.Level.INFO, "{0}", line), () -> {});
    }

    /**
     * To the end of a file, pure JSON; {@code /dev/stdout} is one.
     *
     * @throws IOException if it cannot be written
     */
    public static RequestLog toFile(Path file) throws IOException {
        PrintStream out = new PrintStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true,
                StandardCharsets.UTF_8);
        return new RequestLog(line -> out.print(line + "\n"), out);
    }

    /** Nowhere. */
    public static RequestLog off() {
        return new RequestLog(line -> {}, () -> {});
    }

    /** Writes a request. */
    public void write(RequestReport report) {
        lines.accept(RequestLine.of(report));
    }

    @Override
    public void close() {
        try {
            resource.close();
        } catch (Exception e) {
            System.getLogger(RequestLog.class.getName())
                    .log(System.Logger.Level.WARNING, "closing the log of requests failed", e);
        }
    }
}
