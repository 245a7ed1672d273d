// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/** Makes a demonstration repository of any size: {@code GenerateRepository --output DIR [options]}. */
public final class GenerateRepository {
    /** The Butler software refuses a database without this extension; one that does not have it at all is good enough for others. */
    private static final String BUTLER_EXTENSION = """
            DO $$ BEGIN
              IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'btree_gist') THEN
                CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;
              END IF;
            END $$""";

    private GenerateRepository() {}

    /** Runs the generator; bad options end it with a usage text and status 2. */
    public static void main(String[] arguments) throws SQLException, IOException {
        GenerationOptions options;
        try {
            options = GenerationOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(GenerationOptions.USAGE);
            System.exit(2);
            return;
        }
        run(options);
    }

    static void run(GenerationOptions options) throws SQLException, IOException {
        Files.createDirectories(options.output());
        DemoRegistry registry = new DemoRegistry(
                options.seed(),
                DemoSky.fields(options.fields()),
                options.visiting(),
                options.withFiles() ? Optional.of(options.output()) : Optional.empty());
        if (options.postgresql().isPresent()) {
            writePostgresql(registry, options.output(), options.postgresql().get(), options.schema());
        } else {
            writeSqlite(registry, options.output());
        }
        Files.writeString(options.output().resolve("obscore.yaml"), RegistrySchema.text("obscore.yaml"));
    }

    private static void writeSqlite(DemoRegistry registry, Path output) throws SQLException, IOException {
        Path database = output.resolve("gen3.sqlite3");
        Files.deleteIfExists(database);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA synchronous = OFF");
            }
            registry.write(connection, RegistryDdl.SQLITE);
        }
        writeButlerYaml(output, "sqlite:///<butlerRoot>/gen3.sqlite3", "");
    }

    private static void writePostgresql(DemoRegistry registry, Path output, String url, String schema)
            throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(BUTLER_EXTENSION);
                statement.execute("CREATE SCHEMA " + RegistryDdl.quoted(schema));
                statement.execute("SET search_path TO " + RegistryDdl.quoted(schema));
            }
            registry.write(connection, RegistryDdl.POSTGRESQL);
        }
        writeButlerYaml(output, address(url), "  namespace: " + schema + "\n");
    }

    /** The database's address as Butler writes it: with the user, without the password. */
    private static String address(String jdbcUrl) {
        String plain = jdbcUrl.replaceFirst("^jdbc:", "").replaceFirst("[?].*$", "");
        Properties properties =
                Optional.ofNullable(Driver.parseURL(jdbcUrl, new Properties())).orElseGet(Properties::new);
        String user = properties.getProperty("user", "");
        return user.isEmpty() ? plain : plain.replaceFirst("//", "//" + user + "@");
    }

    private static void writeButlerYaml(Path output, String database, String namespace) throws IOException {
        Files.writeString(
                output.resolve("butler.yaml"),
                RegistrySchema.text("butler.yaml").replace("DATABASE", database).replace("  NAMESPACE\n", namespace));
    }
}
