// SPDX-License-Identifier: MIT
package org.butlervo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
    @Test
    void readsAPropertiesFileInUtf8(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("butler-vo.properties"), """
                # comment
                butlervo.repositories = dp1
                butlervo.repository.dp1.butler = /repo/Süd
                """);

        ConfigFile source = new ConfigFile(file.toString());

        assertThat(source.getPropertyNames())
                .containsExactlyInAnyOrder("butlervo.repositories", "butlervo.repository.dp1.butler");
        assertThat(source.getValue("butlervo.repository.dp1.butler")).isEqualTo("/repo/Süd");
        assertThat(source.getValue("butlervo.base-url")).isNull();
        assertThat(source.getName()).isEqualTo("BUTLERVO_CONFIG");
    }

    @Test
    void noFileNamedIsNoProperty() {
        assertThat(new ConfigFile(" ").getPropertyNames()).isEmpty();
    }

    @Test
    void standsBetweenTheArchiveAndTheEnvironment() {
        assertThat(new ConfigFile("").getOrdinal()).isBetween(101, 299);
    }

    @Test
    void theServerFindsIt() {
        assertThat(ServiceLoader.load(ConfigSource.class)).hasAtLeastOneElementOfType(ConfigFile.class);
    }

    @Test
    void aFileThatIsNotThereIsAProblem(@TempDir Path folder) {
        Path missing = folder.resolve("missing.properties");

        assertThatThrownBy(() -> SettingsReader.read(configuration(missing)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("the file that BUTLERVO_CONFIG names cannot be read: " + missing);
    }

    @Test
    void aFileThatIsNoPropertiesIsAProblem(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.properties"), "a = \\u12");

        assertThatThrownBy(() -> SettingsReader.read(configuration(broken)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("broken.properties");
    }

    private static MapConfig configuration(Path file) {
        ConfigFile source = new ConfigFile(file.toString());
        return new MapConfig(source.getPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, name -> Objects.requireNonNull(source.getValue(name)))));
    }
}
