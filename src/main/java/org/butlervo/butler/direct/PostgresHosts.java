// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Several PostgreSQL servers with the same registry, a primary and its replicas: as libpq and SQLAlchemy write them, and as the driver wants them, which
 * chooses among them.
 */
final class PostgresHosts {
    static final String DEFAULT_PORT = "5432";

    private static final Pattern WITH_PORT = Pattern.compile(".*[^:]:\\d+|\\[.*]:\\d+");
    /** Options of the driver, which are passed on. */
    private static final List<String> OPTIONS = List.of("targetServerType", "loadBalanceHosts", "hostRecheckSeconds");
    /** What libpq calls {@code target_session_attrs}, and the driver {@code targetServerType}. */
    private static final Map<String, String> SERVER_TYPES = Map.of(
            "any", "any",
            "read-write", "primary",
            "primary", "primary",
            "read-only", "secondary",
            "standby", "secondary",
            "prefer-standby", "preferSecondary");

    private PostgresHosts() {}

    /**
     * Each host with its port.
     *
     * @param hosts between commas, with or without ports
     * @param ports one for all hosts that have none, or one for each host, between commas
     */
    static String withPorts(String hosts, String ports) {
        String[] names = hosts.split(",", -1);
        String[] numbers = ports.split(",", -1);
        List<String> complete = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            boolean isComplete = WITH_PORT.matcher(names[i]).matches();
            complete.add(isComplete ? names[i] : names[i] + ":" + numbers[Math.min(i, numbers.length - 1)]);
        }
        return String.join(",", complete);
    }

    /** The options that say how to choose a host, as the end of an address for JDBC. */
    static String choice(Map<String, String> query) {
        StringBuilder options = new StringBuilder();
        OPTIONS.forEach(name -> append(name, Optional.ofNullable(query.get(name)), options));
        append(
                "targetServerType",
                Optional.ofNullable(query.get("target_session_attrs")).map(SERVER_TYPES::get),
                options);
        append(
                "loadBalanceHosts",
                Optional.ofNullable(query.get("load_balance_hosts")).map(way -> String.valueOf(way.equals("random"))),
                options);
        return options.toString();
    }

    private static void append(String name, Optional<String> value, StringBuilder options) {
        value.ifPresent(text ->
                options.append('&').append(name).append('=').append(URLEncoder.encode(text, StandardCharsets.UTF_8)));
    }
}
