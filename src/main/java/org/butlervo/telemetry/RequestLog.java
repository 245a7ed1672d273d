// SPDX-License-Identifier: MIT
package org.butlervo.telemetry;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Where the line of each request goes. Thread-safe. */
public final class RequestLog implements AutoCloseable {
    /** By this name operators route, or switch off, the lines. */
    public static final String LOGGER = "org.butlervo.requests";
    /** The place that is the server's log. */
    public static final String TO_LOGGER = "logger";
    /** The place that is nowhere. */
    public static final String OFF = "off";

    private final Consumer<String> lines;
    private final AutoCloseable resource;

    private RequestLog(Consumer<String> lines, AutoCloseable resource) {
        this.lines = lines;
        this.resource = resource;
    }

    /**
     * Opens a log.
     *
     * @param place {@value #TO_LOGGER} for the server's log; {@value #OFF} for none; else a file, which gets pure JSON added to its end, such as
     *     {@code /dev/stdout}
     * @throws UncheckedIOException if the file cannot be written
     */
    public static RequestLog open(String place) {
        return switch (place) {
            case TO_LOGGER -> toLogger();
            case OFF -> new RequestLog(line -> {}, () -> {});
            default -> toFile(Path.of(place));
        };
    }

    private static RequestLog toLogger() {
        System.Logger logger = System.getLogger(LOGGER);
        // As a parameter, because a line that were the message itself could be taken for a pattern.
        return new RequestLog(line -> logger.log(System.Logger.Level.INFO, "{0}", line), () -> {});
    }

    private static RequestLog toFile(Path file) {
        try {
            PrintStream out = new PrintStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    true,
                    StandardCharsets.UTF_8);
            return new RequestLog(line -> out.print(line + "\n"), out);
        } catch (IOException e) {
            throw new UncheckedIOException("the log of requests cannot be written: " + file, e);
        }
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
