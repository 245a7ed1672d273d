// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to generate.
 *
 * @param output directory of butler.yaml
 * @param postgresql JDBC URL of the registry's database; empty for SQLite
 * @param schema of the registry on PostgreSQL
 * @param seed of everything that looks random
 * @param fields how many, at least one
 * @param visiting how often each field is visited
 * @param withFiles whether images are written
 */
record GenerationOptions(
        Path output,
        Optional<String> postgresql,
        String schema,
        long seed,
        int fields,
        Visiting visiting,
        boolean withFiles) {
    static final String USAGE = """
            usage: GenerateRepository --output DIR [options]
              --output DIR             where butler.yaml, obscore.yaml and, for SQLite, gen3.sqlite3 are written
              --postgresql JDBC_URL    write the registry to this PostgreSQL database instead
              --schema NAME            in this schema, which is made (default: demo)
              --seed N                 the same seed makes the same repository (default: 1)
              --fields N               fields, the named ones first (default: 5)
              --visits N               visits of each field (default: 3)
              --deep-fields N          so many fields, the first ones, are visited more often (default: 0)
              --deep-visits N          visits of each deep field (default: 300)
              --wide-visits N          visits of each deep field by a second camera, of 189 detectors (default: 0)
              --datasets N             as many visits of the other fields as make about so many datasets
              --files                  one small FITS image for each dataset
            """;

    private static final Set<String> FLAGS = Set.of("--files");
    private static final Set<String> VALUED = Set.of(
            "--output",
            "--postgresql",
            "--schema",
            "--seed",
            "--fields",
            "--visits",
            "--datasets",
            "--deep-fields",
            "--deep-visits",
            "--wide-visits");
    private static final double DATASETS_PER_VISIT = 25.9;
    private static final double DATASETS_PER_WIDE_VISIT = 524;
    private static final double COADDS_PER_FIELD = 42;

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException with a text for the user where it is not understood
     */
    static GenerationOptions parse(String... arguments) {
        Map<String, String> given = split(arguments);
        if (!given.containsKey("--output")) {
            throw new IllegalArgumentException("--output is missing");
        }
        if (given.containsKey("--visits") && given.containsKey("--datasets")) {
            throw new IllegalArgumentException("--visits and --datasets exclude each other");
        }
        int fields = (int) number(given, "--fields", DemoSky.namedFields(), 1, 1_000_000);
        long visits = number(given, "--visits", 3, 1, 1_000_000_000);
        int deepFields = (int) number(given, "--deep-fields", 0, 0, fields);
        long deepVisits = number(given, "--deep-visits", 300, 1, 1_000_000_000);
        long wideVisits = number(given, "--wide-visits", 0, 0, 1_000_000_000);
        if (wideVisits > 0 && deepFields == 0) {
            throw new IllegalArgumentException("--wide-visits needs --deep-fields");
        }
        if (given.containsKey("--datasets")) {
            double datasets = number(given, "--datasets", 1, 1, 1_000_000_000)
                    - fields * COADDS_PER_FIELD
                    - deepFields * wideVisits * DATASETS_PER_WIDE_VISIT;
            double others = datasets / DATASETS_PER_VISIT - deepFields * deepVisits;
            visits = Math.max(1, Math.round(others / Math.max(1, fields - deepFields)));
        }
        return new GenerationOptions(
                Path.of(given.getOrDefault("--output", "")).toAbsolutePath(),
                Optional.ofNullable(given.get("--postgresql")).map(GenerationOptions::jdbcUrl),
                schemaName(given.getOrDefault("--schema", "demo")),
                number(given, "--seed", 1, 0, Long.MAX_VALUE),
                fields,
                deepFields == 0 ? Visiting.even(visits) : new Visiting(visits, deepFields, deepVisits, wideVisits),
                given.containsKey("--files"));
    }

    private static Map<String, String> split(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String option = arguments[i];
            if (FLAGS.contains(option)) {
                given.put(option, "");
            } else if (!VALUED.contains(option)) {
                throw new IllegalArgumentException("unknown option " + option);
            } else if (i + 1 == arguments.length || arguments[i + 1].startsWith("--")) {
                throw new IllegalArgumentException(option + " needs a value");
            } else {
                given.put(option, arguments[++i]);
            }
        }
        return given;
    }

    private static long number(Map<String, String> given, String option, long otherwise, long least, long most) {
        String text = given.getOrDefault(option, String.valueOf(otherwise));
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, together with what is accepted
        }
        throw new IllegalArgumentException(
                option + " takes a whole number from " + least + " to " + most + ", not \"" + text + "\"");
    }

    private static String jdbcUrl(String url) {
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new IllegalArgumentException("--postgresql takes a URL such as jdbc:postgresql://host:5432/database");
        }
        return url;
    }

    private static String schemaName(String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("--schema takes a plain name, not \"" + name + "\"");
        }
        return name;
    }
}
