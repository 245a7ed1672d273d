// SPDX-License-Identifier: MIT
package org.butlervo.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** The properties file that the environment variable or system property {@code BUTLERVO_CONFIG} names, as a source of MicroProfile Config. */
public final class ConfigFile implements ConfigSource {
    private static final String VARIABLE = "BUTLERVO_CONFIG";
    /**
     * The key under which a file that cannot be read is told: an exception here would fail the deployment before anybody could say why.
     */
    static final String PROBLEM = SettingValues.PREFIX + "config.problem";

    /** Above the defaults in the archive (100), below the environment (300) and system properties (400). */
    private static final int ORDINAL = 200;

    private final Map<String, String> properties;

    /** Reads the file that the environment names, if it names one. */
    public ConfigFile() {
        this(System.getProperty(VARIABLE, System.getenv().getOrDefault(VARIABLE, "")));
    }

    ConfigFile(String file) {
        this.properties = file.isBlank() ? Map.of() : read(Path.of(file));
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return Map.of(PROBLEM, "the file that " + VARIABLE + " names cannot be read: " + file + " (" + e + ")");
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public Set<String> getPropertyNames() {
        return properties.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return properties.get(name);
    }

    @Override
    public String getName() {
        return VARIABLE;
    }
}
