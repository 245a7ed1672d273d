// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a demonstration repository of any size: {@code GenerateRepository --output DIR [options]}. */
public final class GenerateRepository {
    private static final String USAGE = """
            usage: GenerateRepository --output DIR [options]
              --output DIR             where butler.yaml, obscore.yaml and, for SQLite, gen3.sqlite3 are written
              --postgresql JDBC_URL    write the registry to this PostgreSQL database instead
              --schema NAME            in this schema, which is made (default: demo)
              --seed N                 the same seed makes the same repository (default: 1)
              --fields N               fields, the named ones first (default: 5)
              --visits N               visits of each field (default: 3)
              --datasets N             as many visits as make about so many datasets
              --files                  one small FITS image for each dataset
            """;

    private static final Set<String> OPTIONS =
            Set.of("--output", "--postgresql", "--schema", "--seed", "--fields", "--visits", "--datasets", "--files");
    private static final double DATASETS_PER_VISIT = 25.9;

    private GenerateRepository() {}

    /** Runs the generator; bad options end it with a usage text and status 2. */
    public static void main(String[] arguments) throws SQLException, IOException {
        Map<String, String> options;
        try {
            options = parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(USAGE);
            System.exit(2);
            return;
        }
        run(options);
    }

    static Map<String, String> parse(String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String option = arguments[i];
            if (!OPTIONS.contains(option)) {
                throw new IllegalArgumentException("unknown option " + option);
            }
            boolean isFlag = option.equals("--files");
            if (!isFlag && i + 1 == arguments.length) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            options.put(option, isFlag ? "" : arguments[++i]);
        }
        if (!options.containsKey("--output")) {
            throw new IllegalArgumentException("--output is missing");
        }
        for (String number : List.of("--seed", "--fields", "--visits", "--datasets")) {
            if (!options.getOrDefault(number, "1").matches("\\d{1,15}")) {
                throw new IllegalArgumentException(number + " takes a whole number");
            }
        }
        return options;
    }

    static void run(Map<String, String> options) throws SQLException, IOException {
        Path output = Path.of(options.getOrDefault("--output", "")).toAbsolutePath();
        Files.createDirectories(output);
        DemoRegistry registry = new DemoRegistry(
                Long.parseLong(options.getOrDefault("--seed", "1")),
                DemoSky.fields(fields(options)),
                visits(options),
                options.containsKey("--files") ? Optional.of(output) : Optional.empty());
        String url = options.getOrDefault("--postgresql", "");
        if (url.isEmpty()) {
            writeSqlite(registry, output);
        } else {
            writePostgresql(registry, output, url, options.getOrDefault("--schema", "demo"));
        }
        Files.writeString(output.resolve("obscore.yaml"), RegistrySchema.text("obscore.yaml"));
    }

    private static int fields(Map<String, String> options) {
        return Integer.parseInt(options.getOrDefault("--fields", String.valueOf(DemoSky.namedFields())));
    }

    private static long visits(Map<String, String> options) {
        if (options.containsKey("--datasets")) {
            long datasets = Long.parseLong(options.getOrDefault("--datasets", "1"));
            return Math.max(1, Math.round(datasets / DATASETS_PER_VISIT / fields(options)));
        }
        return Long.parseLong(options.getOrDefault("--visits", "3"));
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
        if (!schema.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("--schema takes a plain name");
        }
        String batching = url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true&stringtype=unspecified";
        try (Connection connection = DriverManager.getConnection(batching)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA " + RegistryDdl.quoted(schema));
                statement.execute("SET search_path TO " + RegistryDdl.quoted(schema));
            }
            registry.write(connection, RegistryDdl.POSTGRESQL);
        }
        String plain = url.replaceFirst("^jdbc:", "").replaceFirst("[?].*$", "");
        writeButlerYaml(output, plain, "  namespace: " + schema + "\n");
    }

    private static void writeButlerYaml(Path output, String database, String namespace) throws IOException {
        Files.writeString(
                output.resolve("butler.yaml"),
                RegistrySchema.text("butler.yaml").replace("DATABASE", database).replace("  NAMESPACE\n", namespace));
    }
}
