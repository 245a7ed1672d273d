// SPDX-License-Identifier: MIT
package org.butlervo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.butlervo.identity.TokenRelay;
import org.butlervo.sia.RecordLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    @Test
    void nothingConfiguredGivesTheDefaults() {
        ServiceSettings settings = read(Map.of("java.version", "17"));

        assertThat(settings)
                .isEqualTo(new ServiceSettings(
                        List.of(),
                        new WebSettings(Optional.empty(), List.of("*")),
                        new RecordLimits(100_000, 10_000_000),
                        new ServiceSettings.DatabaseLimits(16, Duration.ofSeconds(5), Duration.ofMinutes(10)),
                        new ServiceSettings.RemoteLimits(
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(60),
                                Duration.ofMinutes(30),
                                Duration.ofSeconds(30)),
                        new PlannedOutage(Optional.empty(), Optional.empty(), Optional.empty()),
                        new RegistrySettings(Optional.empty(), Optional.empty(), Optional.empty()),
                        settings.operation()));
    }

    @Test
    void readsWhatIsPlannedAndRegistered() {
        ServiceSettings settings = read(Map.of(
                "butlervo.availability.down-at", "2026-12-01T08:00:00Z",
                "butlervo.availability.back-at", "2026-12-01T10:00:00Z",
                "butlervo.availability.note", "new disks",
                "butlervo.registry.authority", "example.org",
                "butlervo.registry.contact-name", "Help desk",
                "butlervo.registry.contact-email", "help@example.org"));

        assertThat(settings.outage())
                .isEqualTo(new PlannedOutage(
                        Optional.of(Instant.parse("2026-12-01T08:00:00Z")),
                        Optional.of(Instant.parse("2026-12-01T10:00:00Z")),
                        Optional.of("new disks")));
        assertThat(settings.registry())
                .isEqualTo(new RegistrySettings(
                        Optional.of("example.org"), Optional.of("Help desk"), Optional.of("help@example.org")));
    }

    @Test
    void refusesAReturnBeforeTheStop() {
        assertThatThrownBy(() -> read(Map.of(
                        "butlervo.availability.down-at", "2026-12-01T08:00:00Z",
                        "butlervo.availability.back-at", "2026-12-01T08:00:00Z")))
                .hasMessageContaining("butlervo.availability.back-at is not after butlervo.availability.down-at");
    }

    @Test
    void refusesALabelThatIsAWordOfItsUrls() {
        assertThatThrownBy(() -> read(Map.of(
                        "butlervo.repositories", "query",
                        "butlervo.repository.query.butler", "/repo",
                        "butlervo.repository.query.obscore", "/o.yaml")))
                .hasMessageContaining("lists \"query\", which is a word of the service's own URLs");
    }

    @Test
    void readsEveryKey() {
        Map<String, String> values = new HashMap<>(Map.of(
                "butlervo.repositories", " dp1 , prompt-2 ",
                "butlervo.base-url", "https://data.example.org/images//",
                "butlervo.address", "data.example.org",
                "butlervo.maxrec.default", "10",
                "butlervo.maxrec.maximum", "20",
                "butlervo.database.connections", "3",
                "butlervo.database.patience", "PT2S",
                "butlervo.database.statement-timeout", "PT1M"));
        values.putAll(Map.of(
                "butlervo.repository.dp1.mode", "direct",
                "butlervo.repository.dp1.butler", "/repo/dp1",
                "butlervo.repository.dp1.obscore", "/etc/dp1.yaml",
                "butlervo.repository.prompt-2.datasource", "java:app/registry",
                "butlervo.repository.prompt-2.schema", "prompt",
                "butlervo.repository.prompt-2.obscore", "https://example.org/prompt.yaml"));

        ServiceSettings settings = read(values);

        assertThat(settings.repositories())
                .containsExactly(
                        new RepositorySettings(
                                "dp1",
                                Optional.of(RepositorySettings.Mode.DIRECT),
                                Optional.of("/repo/dp1"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "/etc/dp1.yaml"),
                        new RepositorySettings(
                                "prompt-2",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("java:app/registry"),
                                Optional.of("prompt"),
                                "https://example.org/prompt.yaml"));
        assertThat(settings.web().baseUrl()).contains(URI.create("https://data.example.org/images"));
        assertThat(settings.limits()).isEqualTo(new RecordLimits(10, 20));
        assertThat(settings.database())
                .isEqualTo(new ServiceSettings.DatabaseLimits(3, Duration.ofSeconds(2), Duration.ofMinutes(1)));
    }

    @Test
    void blankValuesAreAsIfAbsent() {
        assertThat(read(Map.of("butlervo.repositories", " ", "butlervo.base-url", "")))
                .isEqualTo(read(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "maxrec.default, ten, a number from 1 on",
        "maxrec.default, 0, a number from 1 on",
        "maxrec.maximum, 1e6, a number from 1 on",
        "database.connections, -1, a number from 1 on",
        "database.connections, 99999999999, a number from 1 on",
        "database.patience, 10s, an ISO 8601 duration such as PT30S",
        "database.patience, PT0S, an ISO 8601 duration such as PT30S",
        "database.statement-timeout, -PT1S, an ISO 8601 duration such as PT30S",
        "base-url, data.example.org, an http or https URL",
        "base-url, ftp://data.example.org, an http or https URL",
        "base-url, http://, an http or https URL"
    })
    void refusesAMistypedValue(String key, String value, String accepted) {
        assertThatThrownBy(() -> read(Map.of("butlervo." + key, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("butler-vo cannot start, its configuration has 1 problem:\n  butlervo." + key + " is \""
                        + value + "\"; accepted is " + accepted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            butlervo.maxrec.defualt       | 5      | butlervo.maxrec.defualt is no key of this service, or of no listed repository
            butlervo.repository.x.butler  | /x     | butlervo.repository.x.butler is no key of this service, or of no listed repository
            butlervo.maxrec.default       | 10000001 | butlervo.maxrec.default is above butlervo.maxrec.maximum
            butlervo.repositories         | a b    | butlervo.repositories lists "a b"; a label has letters, digits, hyphens and underscores
            butlervo.repositories         | a,a    | butlervo.repositories lists a label twice
            butlervo.repositories         | a      | butlervo.repository.a.obscore must be set
            butlervo.repositories         | a      | butlervo.repository.a.butler, butlervo.repository.a.datasource or butlervo.repository.a.url must be set
            """)
    void refusesWhatDoesNotFit(String key, String value, String problem) {
        assertThatThrownBy(() -> read(Map.of(key, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("\n  " + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mode=remote                             | butlervo.repository.a.butler, butlervo.repository.a.datasource or butlervo.repository.a.url must be set
            mode=remote datasource=x                | butlervo.repository.a.butler or butlervo.repository.a.url must be set in remote mode
            mode=direct butler=/x url=https://x/y   | butlervo.repository.a.url is set, which is for remote mode, but butlervo.repository.a.mode is direct
            mode=remote butler=/x datasource=x      | butlervo.repository.a.datasource is set, which is for direct mode, but the repository is on a Butler server
            url=https://x/y schema=x                | butlervo.repository.a.schema is set, which is for direct mode, but the repository is on a Butler server
            """)
    void refusesAMixtureOfModes(String keys, String problem) {
        Map<String, String> values =
                new HashMap<>(Map.of("butlervo.repositories", "a", "butlervo.repository.a.obscore", "/etc/a.yaml"));
        for (String key : keys.split(" ", -1)) {
            String[] parts = key.split("=", 2);
            values.put("butlervo.repository.a." + parts[0], parts[1]);
        }

        assertThatThrownBy(() -> read(values)).hasMessageContaining("1 problem:\n  " + problem);
    }

    @ParameterizedTest
    @CsvSource({"mode, remote, true", "url, https://x/y, true", "butler, https://x/y, true", "butler, /x, false"})
    void passesTokensOnWhereARepositoryMayBeRemote(String key, String value, boolean passed) {
        Map<String, String> values = new HashMap<>(Map.of(
                "butlervo.repositories", "a",
                "butlervo.repository.a.butler", "/x",
                "butlervo.repository.a.obscore", "/etc/a.yaml"));
        values.put("butlervo.repository.a." + key, value);

        assertThat(read(values).operation().identity().authenticator())
                .isEqualTo(new TokenRelay(passed ? Optional.of("Authorization") : Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "99999, 99999", "100000, 100000", "100001, 100000"})
    void defaultOfMaxrecFollowsALowMaximum(String maximum, long standard) {
        assertThat(read(Map.of("butlervo.maxrec.maximum", maximum)).limits())
                .isEqualTo(new RecordLimits(standard, Long.parseLong(maximum)));
    }

    @Test
    void knowsAVariableWhoseHyphenTheServerListsAsADot() {
        MapConfig config = new MapConfig(Map.of("butlervo.base.url", "https://data.example.org"));
        SettingValues values = new SettingValues(config, Set.of("BUTLERVO_BASE_URL"));
        values.text("butlervo.base-url");

        assertThatCode(values::finish).doesNotThrowAnyException();
    }

    @Test
    void refusesThatSpellingAsAKey() {
        SettingValues values = new SettingValues(new MapConfig(Map.of("butlervo.base.url", "x")), Set.of());
        values.text("butlervo.base-url");

        assertThatThrownBy(values::finish).hasMessageContaining("butlervo.base.url is no key");
    }

    @Test
    void reportsAllProblemsTogether() {
        assertThatThrownBy(() -> read(Map.of(
                        "butlervo.repositories", "a",
                        "butlervo.repository.a.mode", "distant",
                        "butlervo.repository.a.butlr", "/x",
                        "butlervo.maxrec.default", "ten",
                        "butlervo.database.patience", "soon")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("butler-vo cannot start, its configuration has 6 problems:\n  ")
                .hasMessageContainingAll(
                        "butlervo.repository.a.mode is \"distant\"; accepted is direct or remote",
                        "butlervo.repository.a.butler, butlervo.repository.a.datasource or butlervo.repository.a.url must be set",
                        "butlervo.repository.a.obscore must be set",
                        "butlervo.repository.a.butlr is no key",
                        "butlervo.maxrec.default is \"ten\"",
                        "butlervo.database.patience is \"soon\"");
    }

    private static ServiceSettings read(Map<String, String> values) {
        return SettingsReader.read(new MapConfig(values));
    }
}
