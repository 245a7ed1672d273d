// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The file of an SQLite registry, which may be taken away or replaced while a pool has connections to it: to those it stays what it was. Knows files
 * only that a pool of ours opens. Thread-safe.
 */
final class WatchedFile {
    private static final Pattern ADDRESS = Pattern.compile("jdbc:sqlite:file:(?<path>[^?]*).*");
    private static final Object NONE = "no file";

    private final HikariDataSource pool;
    private final Path path;
    private Object seen;

    private WatchedFile(HikariDataSource pool, Path path) {
        this.pool = pool;
        this.path = path;
        this.seen = identity(path);
    }

    /** Empty for any other database. */
    static Optional<WatchedFile> of(DataSource source) {
        if (!(source instanceof HikariDataSource pool)) {
            return Optional.empty();
        }
        Matcher address = ADDRESS.matcher(pool.getJdbcUrl());
        return address.matches()
                ? Optional.of(new WatchedFile(
                        pool,
                        Path.of(URLDecoder.decode(address.group("path").replace("+", "%2B"), StandardCharsets.UTF_8))))
                : Optional.empty();
    }

    /**
     * Looks at the file. If it is another one than before, or gone, no connection to the old one is given out any more.
     *
     * @param forget forgets what was read from the old one
     */
    synchronized void look(Runnable forget) {
        Object now = identity(path);
        if (!now.equals(seen)) {
            seen = now;
            Optional.ofNullable(pool.getHikariPoolMXBean())
                    .ifPresent(connections -> connections.softEvictConnections());
            forget.run();
        }
    }

    private static Object identity(Path path) {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return Objects.requireNonNullElseGet(file.fileKey(), file::creationTime);
        } catch (IOException e) {
            return NONE;
        }
    }
}
