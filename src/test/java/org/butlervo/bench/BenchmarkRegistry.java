// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A registry to measure with, and the database server under it where that is ours. Registries are kept for the next run where they outlive this one. */
final class BenchmarkRegistry implements AutoCloseable {
    private final Path folder;
    private final String jdbcUrl;
    private final String schema;
    private final Optional<EmbeddedPostgres> own;

    private BenchmarkRegistry(Path folder, String jdbcUrl, String schema, Optional<EmbeddedPostgres> own) {
        this.folder = folder;
        this.jdbcUrl = jdbcUrl;
        this.schema = schema;
        this.own = own;
    }

    static BenchmarkRegistry of(Engine engine, BenchmarkOptions options) throws IOException {
        Path folder = options.folder().resolve(options.datasets() + "-" + engine.title());
        if (engine == Engine.SQLITE) {
            return new BenchmarkRegistry(folder, "jdbc:sqlite:" + folder.resolve("gen3.sqlite3"), "", Optional.empty());
        }
        String schema = "bench_" + options.datasets();
        if (!options.postgresql().isEmpty()) {
            return new BenchmarkRegistry(folder, options.postgresql(), schema, Optional.empty());
        }
        Files.deleteIfExists(folder.resolve("butler.yaml"));
        EmbeddedPostgres own = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .start();
        String url = "jdbc:postgresql://127.0.0.1:" + own.getPort() + "/postgres?user=postgres";
        return new BenchmarkRegistry(folder, url, schema, Optional.of(own));
    }

    Path folder() {
        return folder;
    }

    /** Whether an earlier run has made it: butler.yaml is written at the end. */
    boolean isMade() {
        return Files.exists(folder.resolve("butler.yaml"));
    }

    /** Two cameras over three deep fields, and the small one over many shallow ones. */
    List<String> generatorArguments(BenchmarkOptions options) {
        List<String> arguments = new ArrayList<>(List.of(
                "--output",
                folder.toString(),
                "--datasets",
                String.valueOf(options.datasets()),
                "--fields",
                String.valueOf(options.fields()),
                "--deep-fields",
                "3",
                "--deep-visits",
                "300",
                "--wide-visits",
                "200"));
        if (!schema.isEmpty()) {
            arguments.addAll(List.of("--postgresql", jdbcUrl, "--schema", schema));
        }
        return arguments;
    }

    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(jdbcUrl);
        if (!schema.isEmpty()) {
            connection.setSchema(schema);
        }
        return connection;
    }

    String version() throws SQLException {
        try (Connection connection = connect()) {
            return connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
        }
    }

    long datasets() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM dataset")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        if (own.isPresent()) {
            own.get().close();
        }
    }
}
