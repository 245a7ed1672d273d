// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.butlervo.butler.ButlerConfiguration;

/**
 * The address of a registry database for JDBC, made from the SQLAlchemy URL of a butler.yaml.
 *
 * @param jdbcUrl read-only where the engine can be told so in the URL
 * @param user empty where not given
 * @param password empty where not given
 */
record DatabaseUrl(String jdbcUrl, Optional<String> user, Optional<String> password) {
    private static final Pattern SQLITE = Pattern.compile("sqlite(?:\\+\\w+)?:///(?<path>.+)");
    private static final Pattern POSTGRESQL =
            Pattern.compile("postgresql(?:\\+\\w+)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?"
                    + "(?<hosts>[^/?]*)(?:/(?<database>[^?]*))?(?:\\?(?<query>.*))?");

    /**
     * Translates the configuration's address.
     *
     * @throws IllegalArgumentException if it is for neither SQLite nor PostgreSQL
     */
    static DatabaseUrl of(ButlerConfiguration configuration) {
        String url = configuration.database().orElseThrow(() -> new IllegalArgumentException("it names no database"));
        Matcher sqlite = SQLITE.matcher(url);
        if (sqlite.matches()) {
            return new DatabaseUrl(sqliteUrl(sqlite.group("path")), Optional.empty(), Optional.empty());
        }
        Matcher postgresql = POSTGRESQL.matcher(url);
        if (postgresql.matches()) {
            return postgresql(postgresql, configuration.parts());
        }
        throw new IllegalArgumentException("registry.db must start with sqlite:/// or postgresql://, but starts with "
                + url.substring(0, Math.max(0, url.indexOf(':'))));
    }

    /** With {@code mode=ro} the file cannot be written whatever opens it. */
    private static String sqliteUrl(String path) {
        String file = path.startsWith("file:") ? path.substring("file:".length()) : path;
        int query = file.indexOf('?');
        String plain = query < 0 ? file : file.substring(0, query);
        String escaped = plain.replace("%", "%25").replace("?", "%3f").replace("#", "%23");
        return "jdbc:sqlite:file:" + escaped + "?mode=ro";
    }

    private static DatabaseUrl postgresql(Matcher url, Map<String, String> parts) {
        Map<String, String> query = query(group(url, "query").orElse(""));
        String hosts = group(url, "hosts")
                .or(() -> part(query, "host"))
                .or(() -> part(parts, "host"))
                .orElse("localhost");
        String ports = part(query, "port").or(() -> part(parts, "port")).orElse(PostgresHosts.DEFAULT_PORT);
        String database =
                group(url, "database").or(() -> part(parts, "database")).orElse("");
        Optional<String> user = group(url, "user")
                .map(DatabaseUrl::decoded)
                .or(() -> part(query, "user"))
                .or(() -> part(parts, "username"));
        Optional<String> password = group(url, "password")
                .map(DatabaseUrl::decoded)
                .or(() -> part(query, "password"))
                .or(() -> part(parts, "password"));
        String ssl =
                part(query, "sslmode").map(mode -> "&sslmode=" + encoded(mode)).orElse("");
        return new DatabaseUrl(
                "jdbc:postgresql://" + PostgresHosts.withPorts(hosts, ports) + "/" + encoded(database)
                        + "?ApplicationName=butler-vo" + ssl + PostgresHosts.choice(query),
                user,
                password);
    }

    /** What is given several times is a list with commas. */
    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.merge(
                        pair.substring(0, equals),
                        decoded(pair.substring(equals + 1)),
                        (before, more) -> before + "," + more);
            }
        }
        return query;
    }

    private static Optional<String> group(Matcher url, String name) {
        return Optional.ofNullable(url.group(name)).filter(text -> !text.isEmpty());
    }

    private static Optional<String> part(Map<String, String> parts, String name) {
        return Optional.ofNullable(parts.get(name)).filter(text -> !text.isEmpty());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
