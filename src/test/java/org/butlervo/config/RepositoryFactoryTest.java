// SPDX-License-Identifier: MIT
package org.butlervo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.butlervo.demo.DemoRepository;
import org.butlervo.fixture.ButlerFolder;
import org.butlervo.sia.Repositories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryFactoryTest {
    private static final ServiceSettings.DatabaseLimits LIMITS =
            new ServiceSettings.DatabaseLimits(2, Duration.ofSeconds(1), Duration.ofSeconds(5));
    private static final ServiceSettings.RemoteLimits REMOTE = new ServiceSettings.RemoteLimits(
            Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofMinutes(1), Duration.ofSeconds(1));

    @Test
    void touchesNoDatabase(@TempDir Path folder) {
        ButlerFolder.write(folder, """
                registry:
                  db: sqlite:///<butlerRoot>/not-there-yet.sqlite3
                """);

        Repositories made = make(settings("a", folder.toString(), obscore()));

        assertThat(made.first().label()).isEqualTo("a");
        made.first().butler().close();
    }

    @Test
    void reportsTheProblemsOfAllRepositoriesTogether(@TempDir Path folder) {
        Path broken = ButlerFolder.write(folder.resolve("broken"), "registry: [");
        Path oracle = ButlerFolder.write(folder.resolve("oracle"), "registry:\n  db: oracle://host/registry\n");
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> make(
                        settings(
                                "a",
                                missing.toString(),
                                missing.resolve("obscore.yaml").toString()),
                        settings("b", broken.toString(), obscore()),
                        settings("c", oracle.toString(), obscore())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(
                        "has 4 problems",
                        "butlervo.repository.a.butler = " + missing + ": ",
                        "butlervo.repository.a.obscore = " + missing + "/obscore.yaml: ",
                        "butlervo.repository.b.butler = " + broken + ": not valid YAML",
                        "butlervo.repository.c.butler = " + oracle
                                + ": registry.db must start with sqlite:/// or postgresql://, but starts with oracle");
    }

    @Test
    void namesADatasourceThatTheServerDoesNotHave() {
        RepositorySettings settings = new RepositorySettings(
                "a",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("java:app/none"),
                Optional.empty(),
                obscore());

        assertThatThrownBy(() -> make(settings))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("butlervo.repository.a.datasource = java:app/none: ");
    }

    @Test
    void aClientOfAnotherButlerHasNoDatabase(@TempDir Path folder) {
        ButlerFolder.write(folder, "cls: lsst.daf.butler.remote_butler.RemoteButler\n");

        assertThatThrownBy(() -> make(settings("a", folder.toString(), obscore())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("it names no database");
    }

    private static Repositories make(RepositorySettings... settings) {
        return RepositoryFactory.make(Arrays.asList(settings), LIMITS, REMOTE);
    }

    private static RepositorySettings settings(String label, String butler, String obscore) {
        return RepositorySettings.of(label, butler, obscore);
    }

    private static String obscore() {
        try {
            return Path.of(Objects.requireNonNull(DemoRepository.class.getResource("obscore.yaml"))
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
