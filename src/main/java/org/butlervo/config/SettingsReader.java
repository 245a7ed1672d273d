// SPDX-License-Identifier: MIT
package org.butlervo.config;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.butlervo.sia.RecordLimits;
import org.eclipse.microprofile.config.Config;

/** Reads {@link ServiceSettings} from MicroProfile Config; finds all problems before it gives up. Every key is described in docs/operators.md. */
public final class SettingsReader {
    static final String PREFIX = "butlervo.";
    private static final String REPOSITORIES = PREFIX + "repositories";
    private static final String REPOSITORY = PREFIX + "repository.";
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final Set<String> SERVICE_KEYS = Set.of(
            REPOSITORIES,
            PREFIX + "base-url",
            PREFIX + "address",
            PREFIX + "maxrec.default",
            PREFIX + "maxrec.maximum",
            PREFIX + "database.connections",
            PREFIX + "database.patience",
            PREFIX + "database.statement-timeout");
    private static final Set<String> REPOSITORY_KEYS =
            Set.of("mode", "butler", "datasource", "schema", "obscore", "url");

    private final Config config;
    private final List<String> problems = new ArrayList<>();

    private SettingsReader(Config config) {
        this.config = config;
    }

    /**
     * Reads and checks everything under {@code butlervo.}
     *
     * @throws ConfigurationException that lists all problems
     */
    public static ServiceSettings read(Config config) {
        return new SettingsReader(config).read();
    }

    private ServiceSettings read() {
        List<String> labels = labels();
        List<RepositorySettings> repositories = new ArrayList<>();
        labels.forEach(label -> repository(label).ifPresent(repositories::add));
        RecordLimits limits = limits();
        ServiceSettings settings = new ServiceSettings(
                repositories,
                value(PREFIX + "base-url", SettingsReader::baseUrl, "an http or https URL"),
                limits,
                new ServiceSettings.DatabaseLimits(
                        value(PREFIX + "database.connections", SettingsReader::positive, "a number from 1 on")
                                .orElse(16)
                                .intValue(),
                        duration("database.patience", Duration.ofSeconds(5)),
                        duration("database.statement-timeout", Duration.ofMinutes(10))));
        unknownKeys(new HashSet<>(labels));
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return settings;
    }

    private List<String> labels() {
        List<String> labels = text(REPOSITORIES)
                .map(list -> Arrays.stream(list.split(",", -1))
                        .map(String::strip)
                        .filter(label -> !label.isEmpty())
                        .toList())
                .orElse(List.of());
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                problems.add(REPOSITORIES + " lists \"" + label
                        + "\"; a label has letters, digits, hyphens and underscores");
            }
        }
        if (new HashSet<>(labels).size() < labels.size()) {
            problems.add(REPOSITORIES + " lists a label twice");
        }
        return labels;
    }

    private Optional<RepositorySettings> repository(String label) {
        String key = REPOSITORY + label + ".";
        Optional<String> mode = text(key + "mode");
        if (mode.filter(value -> !value.equals("direct")).isPresent()) {
            problems.add(key + "mode is \"" + mode.get() + "\"; this version supports direct");
        }
        Optional<String> butler = text(key + "butler");
        Optional<String> datasource = text(key + "datasource");
        if (butler.isEmpty() && datasource.isEmpty()) {
            problems.add(key + "butler or " + key + "datasource must be set");
        }
        Optional<String> obscore = text(key + "obscore");
        if (obscore.isEmpty()) {
            problems.add(key + "obscore must be set");
        }
        return obscore.map(file -> new RepositorySettings(
                label, RepositorySettings.Mode.DIRECT, butler, datasource, text(key + "schema"), file));
    }

    private RecordLimits limits() {
        long maximum = value(PREFIX + "maxrec.maximum", SettingsReader::positive, "a number from 1 on")
                .orElse(10_000_000);
        long standard = value(PREFIX + "maxrec.default", SettingsReader::positive, "a number from 1 on")
                .orElse(100_000);
        if (standard > maximum) {
            problems.add(PREFIX + "maxrec.default is above " + PREFIX + "maxrec.maximum");
            return new RecordLimits(1, 1);
        }
        return new RecordLimits(standard, maximum);
    }

    private Duration duration(String key, Duration standard) {
        return value(PREFIX + key, SettingsReader::duration, "an ISO 8601 duration such as PT30S")
                .orElse(standard);
    }

    private static Duration duration(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("not above zero");
        }
        return duration;
    }

    private static Integer positive(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException("below 1");
        }
        return number;
    }

    private static URI baseUrl(String text) {
        URI uri = URI.create(text.replaceAll("/+$", ""));
        if (uri.getHost() == null || !Set.of("http", "https").contains(uri.getScheme())) {
            throw new IllegalArgumentException("not an absolute URL");
        }
        return uri;
    }

    private <T> Optional<T> value(String key, Function<String, T> parser, String accepted) {
        try {
            return text(key).map(parser);
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(key + " is \"" + text(key).orElse("") + "\"; accepted is " + accepted);
            return Optional.empty();
        }
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    private void unknownKeys(Set<String> labels) {
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(PREFIX) && !isKnown(name, labels))
                .sorted()
                .forEach(name -> problems.add(name + " is no key of this service, or of no listed repository"));
    }

    private static boolean isKnown(String name, Set<String> labels) {
        if (!name.startsWith(REPOSITORY)) {
            return SERVICE_KEYS.contains(name);
        }
        String rest = name.substring(REPOSITORY.length());
        int dot = rest.lastIndexOf('.');
        return dot > 0 && labels.contains(rest.substring(0, dot)) && REPOSITORY_KEYS.contains(rest.substring(dot + 1));
    }
}
