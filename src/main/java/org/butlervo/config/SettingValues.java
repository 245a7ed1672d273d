// SPDX-License-Identifier: MIT
package org.butlervo.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * Values from MicroProfile Config, and everything that is wrong with them. A key that nobody asked for is a problem too: it is misspelt, or belongs
 * to a repository that is not listed. For one thread.
 */
final class SettingValues {
    /** What every key of this service starts with. */
    static final String PREFIX = "butlervo.";

    private final Config config;
    private final Set<String> environment;
    private final Set<String> asked = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    SettingValues(Config config) {
        this(config, System.getenv().keySet());
    }

    /** With the names of the environment's variables. */
    SettingValues(Config config, Set<String> environment) {
        this.config = config;
        this.environment = Set.copyOf(environment);
    }

    /** The value of a key without blanks around it; empty where it is not set or blank. */
    Optional<String> text(String key) {
        asked.add(key);
        return config.getOptionalValue(key, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * The value of a key as the parser reads it.
     *
     * @param parser throws IllegalArgumentException or DateTimeException for what is not accepted, which becomes a problem
     * @param accepted says what is, such as "a number from 1 on"
     */
    <T> Optional<T> value(String key, Function<String, T> parser, String accepted) {
        Optional<String> text = text(key);
        try {
            return text.map(parser);
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(key + " is \"" + text.orElse("") + "\"; accepted is " + accepted);
            return Optional.empty();
        }
    }

    /** Texts between commas, without blanks around them; empty where the key is not set. */
    List<String> list(String key) {
        return text(key).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** A whole number from 1 on. */
    Optional<Integer> count(String key) {
        return value(key, SettingValues::parseCount, "a number from 1 on");
    }

    /** A length of time above zero. */
    Duration duration(String key, Duration standard) {
        return value(key, SettingValues::parseDuration, "an ISO 8601 duration such as PT30S")
                .orElse(standard);
    }

    void problem(String text) {
        problems.add(text);
    }

    /**
     * Ends the reading.
     *
     * @throws ConfigurationException that lists all problems
     */
    void finish() {
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(PREFIX) && !asked.contains(name) && !isAskedVariable(name))
                .sorted()
                .forEach(name -> problem(name + " is no key of this service, or of no listed repository"));
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }

    /** WildFly lists a variable as if hyphens and dots had been the same: BUTLERVO_BASE_URL as butlervo.base.url. */
    private boolean isAskedVariable(String name) {
        String variable = variable(name);
        return environment.contains(variable)
                && asked.stream().map(SettingValues::variable).anyMatch(variable::equals);
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Integer parseCount(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException("below 1");
        }
        return number;
    }

    private static Duration parseDuration(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("not above zero");
        }
        return duration;
    }
}
