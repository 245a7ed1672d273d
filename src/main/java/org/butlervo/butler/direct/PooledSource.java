// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.butlervo.butler.ButlerConfiguration;
import org.butlervo.butler.ConnectionUse;

/** A bounded pool of read-only connections to the database that a butler.yaml names. */
public final class PooledSource {
    private PooledSource() {}

    /**
     * Makes the pool; no connection is opened before one is asked for.
     *
     * @param name for logs
     * @param size how many connections there may be
     * @param patience how long a caller waits for a free one
     * @throws IllegalArgumentException if the address is for neither SQLite nor PostgreSQL
     */
    public static DataSource open(ButlerConfiguration configuration, String name, int size, Duration patience) {
        DatabaseUrl url = DatabaseUrl.of(configuration);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        boolean sqlite = url.jdbcUrl().startsWith("jdbc:sqlite:");
        pool.setDriverClassName(sqlite ? "org.sqlite.JDBC" : "org.postgresql.Driver");
        pool.setJdbcUrl(url.jdbcUrl());
        url.user().ifPresent(pool::setUsername);
        url.password().ifPresent(pool::setPassword);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(patience.toMillis());
        pool.setInitializationFailTimeout(-1);
        if (!sqlite) {
            pool.addDataSourceProperty("connectTimeout", String.valueOf(Math.max(1, patience.toSeconds())));
            pool.addDataSourceProperty("prepareThreshold", "1");
            pool.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return new HikariDataSource(pool);
    }

    /** How the connections of a pool of ours are used; empty for any other source. */
    static Optional<ConnectionUse> use(DataSource source) {
        if (!(source instanceof HikariDataSource pool)) {
            return Optional.empty();
        }
        int maximum = pool.getMaximumPoolSize();
        // The pool itself is made when the first connection is asked for.
        return Optional.of(Optional.ofNullable(pool.getHikariPoolMXBean())
                .map(now -> new ConnectionUse(
                        now.getActiveConnections(),
                        now.getIdleConnections(),
                        now.getThreadsAwaitingConnection(),
                        maximum))
                .orElse(new ConnectionUse(0, 0, 0, maximum)));
    }
}
