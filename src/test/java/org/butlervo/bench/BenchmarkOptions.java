// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What to measure, from system properties ({@code -Dbench.…}).
 *
 * @param datasets in the registry, about
 * @param engines databases, one after the other
 * @param postgresql JDBC URL of a database to write the registry to; empty for a server of our own
 * @param url of a repository that is served already, such as {@code http://host/api/sia/dp1}: then nothing is made; empty for none
 * @param queries whose names match are measured
 * @param folder for everything that is written
 */
record BenchmarkOptions(
        long datasets, List<Engine> engines, String postgresql, String url, Pattern queries, Path folder) {
    BenchmarkOptions {
        engines = List.copyOf(engines);
    }

    static BenchmarkOptions ofSystemProperties() {
        return new BenchmarkOptions(
                Long.parseLong(property("datasets", "1000000")),
                Arrays.stream(property("engines", "postgresql,sqlite").split(",", -1))
                        .map(name -> Engine.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                        .toList(),
                property("postgresql", ""),
                property("url", ""),
                Pattern.compile(property("queries", "")),
                Path.of(property("folder", "target/bench")).toAbsolutePath());
    }

    private static String property(String name, String otherwise) {
        String value = System.getProperty("bench." + name, "");
        return value.isEmpty() ? otherwise : value;
    }

    /** Those of the queries that are to be measured, in the same order. */
    Map<String, String> chosen(Map<String, String> all) {
        return all.entrySet().stream()
                .filter(query -> queries.matcher(query.getKey()).find())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** Fields on the sky: each is visited as often at any size. */
    long fields() {
        return Math.max(10, datasets / 500);
    }
}
