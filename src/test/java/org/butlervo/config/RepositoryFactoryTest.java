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
import org.butlervo.butler.ButlerRepository;
import org.butlervo.butler.remote.RemoteRepository;
import org.butlervo.demo.DemoRepository;
import org.butlervo.fixture.ButlerFolder;
import org.butlervo.fixture.GeneratedRegistry;
import org.butlervo.fixture.butlerserver.StubButlerServer;
import org.butlervo.sia.Repositories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void readsAClientsFileAsThatOfAButlerServer(@TempDir Path folder) {
        ButlerFolder.write(folder, """
                cls: lsst.daf.butler.remote_butler.RemoteButler
                remote_butler:
                  url: https://data.example.org/api/butler/repo/dp1
                """);

        assertThat(butler(settings("a", folder.toString(), obscore()))).isInstanceOf(RemoteRepository.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:9/api/butler/repo/dp1", "http://127.0.0.1:9/api/butler/repo/dp1/butler.yaml"})
    void aServerThatIsDownStopsNothing(String place) {
        assertThat(butler(settings("a", place, obscore()))).isInstanceOf(RemoteRepository.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/butler.yaml", "/butler.json"})
    void readsTheFileThatAButlerServerShows(String file) {
        try (StubButlerServer server =
                StubButlerServer.over(GeneratedRegistry.sqlite().resolve("gen3.sqlite3"), "dp1")) {
            assertThat(butler(settings("a", server.base() + file, obscore()))).isInstanceOf(RemoteRepository.class);
            assertThat(server.requests())
                    .hasSize(1)
                    .allMatch(asked -> asked.header("authorization").isEmpty());
        }
    }

    @Test
    void takesTheUrlOfAButlerServer() {
        assertThat(butler(remote("https://data.example.org/api/butler/repo/dp1")))
                .isInstanceOf(RemoteRepository.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data.example.org/dp1",
                "ftp://data.example.org/dp1",
                "https://me@data.example.org/dp1",
                "https://data.example.org/dp1?x=y"
            })
    void refusesWhatIsNoUrlOfAButlerServer(String url) {
        assertThatThrownBy(() -> make(remote(url)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("butlervo.repository.a.url = " + url + ": the URL of a Butler server");
    }

    @Test
    void remoteModeNeedsAButlerServer(@TempDir Path folder) {
        ButlerFolder.write(folder, "registry:\n  db: sqlite:///<butlerRoot>/gen3.sqlite3\n");

        assertThatThrownBy(() -> make(inMode(RepositorySettings.Mode.REMOTE, folder)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("it names no Butler server");
    }

    @Test
    void aClientsFileNamesNoDatabase(@TempDir Path folder) {
        ButlerFolder.write(folder, "cls: lsst.daf.butler.remote_butler.RemoteButler\n");

        assertThatThrownBy(() -> make(inMode(RepositorySettings.Mode.DIRECT, folder)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("it names no database");
    }

    private static RepositorySettings inMode(RepositorySettings.Mode mode, Path folder) {
        return new RepositorySettings(
                "a",
                Optional.of(mode),
                Optional.of(folder.toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                obscore());
    }

    private static RepositorySettings remote(String url) {
        return new RepositorySettings(
                "a",
                Optional.empty(),
                Optional.empty(),
                Optional.of(url),
                Optional.empty(),
                Optional.empty(),
                obscore());
    }

    private static ButlerRepository butler(RepositorySettings settings) {
        ButlerRepository butler = make(settings).first().butler();
        butler.close();
        return butler;
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
