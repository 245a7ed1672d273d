// SPDX-License-Identifier: MIT
package org.butlervo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.butlervo.identity.AccessRule;
import org.butlervo.identity.Challenge;
import org.butlervo.identity.SignedTokens;
import org.butlervo.identity.TokenRelay;
import org.butlervo.identity.TrustedHeaders;
import org.butlervo.traffic.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationSettingsTest {
    @Test
    void nothingConfiguredLetsEveryoneIn() {
        OperationSettings settings = read();

        assertThat(settings.trustedProxies()).isEmpty();
        assertThat(settings.identity())
                .isEqualTo(new IdentitySettings(
                        new TokenRelay(Optional.empty()),
                        AccessRule.OPEN,
                        Map.of(),
                        new Challenge("butler-vo", Optional.empty(), Optional.empty()),
                        Optional.empty()));
        assertThat(settings.traffic())
                .isEqualTo(new TrafficSettings(
                        12, Duration.ofSeconds(5), 160, Duration.ofSeconds(20), Optional.empty(), Optional.empty()));
        assertThat(settings.telemetry().requestLog()).isEqualTo("logger");
        assertThat(settings.telemetry().metricsReaders())
                .anyMatch(range -> range.contains("127.0.0.1"))
                .anyMatch(range -> range.contains("::1"))
                .noneMatch(range -> range.contains("10.0.0.1"));
    }

    @Test
    void readsTraffic() {
        assertThat(read(
                                "requests.concurrent=3",
                                "requests.patience=PT1S",
                                "requests.waiting=9",
                                "requests.farewell=PT3S",
                                "requests.user.rate=60",
                                "requests.user.burst=5",
                                "requests.user.concurrent=2")
                        .traffic())
                .isEqualTo(new TrafficSettings(
                        3,
                        Duration.ofSeconds(1),
                        9,
                        Duration.ofSeconds(3),
                        Optional.of(new Rate(60, 5)),
                        Optional.of(2)));
        assertThat(read("database.connections=40").traffic().concurrent()).isEqualTo(30);
        assertThat(read("requests.user.rate=60").traffic().userRate()).contains(new Rate(60, 60));
    }

    @Test
    void trustsTheHeadersOfGafaelfawr() {
        IdentitySettings identity = read("identity.mode=trusted-headers", "trusted-proxies=10.0.0.0/8, fd00::1")
                .identity();

        assertThat(identity.authenticator())
                .isEqualTo(new TrustedHeaders(
                        "X-Auth-Request-User",
                        Optional.of("X-Auth-Request-Token"),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(identity.standard()).isEqualTo(AccessRule.users(Optional.empty()));
    }

    @Test
    void trustsTheHeadersOfAnotherProxy() {
        assertThat(read(
                                "identity.mode=trusted-headers",
                                "trusted-proxies=127.0.0.1",
                                "identity.user-header=Remote-User",
                                "identity.token-header=Remote-Token",
                                "identity.scopes-header=Remote-Scopes",
                                "identity.groups-header=Remote-Groups")
                        .identity()
                        .authenticator())
                .isEqualTo(new TrustedHeaders(
                        "Remote-User",
                        Optional.of("Remote-Token"),
                        Optional.of("Remote-Scopes"),
                        Optional.of("Remote-Groups")));
    }

    @Test
    void readsWhoseTokensAreAccepted() {
        IdentitySettings identity = read(
                        "identity.mode=jwt",
                        "identity.issuer=https://idp.example.org",
                        "identity.audience=butler-vo, other",
                        "identity.jwks=https://idp.example.org/keys",
                        "identity.clock-skew=PT5S",
                        "identity.realm=example.org",
                        "identity.challenge=ivoa_bearer")
                .identity();

        assertThat(identity.authenticator()).isInstanceOf(SignedTokens.class);
        assertThat(identity.standard()).isEqualTo(AccessRule.users(Optional.of("read:image")));
        assertThat(identity.challenge())
                .isEqualTo(new Challenge("example.org", Optional.of("read:image"), Optional.of("ivoa_bearer")));
    }

    @Test
    void readsWhoMayReadARepository() {
        IdentitySettings identity = read(
                        "identity.mode=trusted-headers",
                        "trusted-proxies=127.0.0.1",
                        "repository.a.access.open=true",
                        "repository.b.access.scopes=read:b, read:all",
                        "repository.b.access.groups=g_b")
                .identity();

        assertThat(identity.rule("a")).isEqualTo(AccessRule.OPEN);
        assertThat(identity.rule("b"))
                .isEqualTo(new AccessRule(false, Optional.empty(), Set.of("read:b", "read:all"), Set.of("g_b")));
        assertThat(identity.securityMethod("a")).isEmpty();
        assertThat(identity.securityMethod("b")).contains("ivo://ivoa.net/sso#BasicAA");
        assertThat(identity.rule("c")).isEqualTo(AccessRule.users(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "identity.mode=oauth|identity.mode is \"oauth\"; accepted is none, trusted-headers or jwt",
                "identity.mode=trusted-headers|butlervo.trusted-proxies must name the proxy",
                "identity.mode=jwt|butlervo.identity.issuer must be set",
                "identity.mode=jwt|butlervo.identity.audience must be set",
                "identity.mode=jwt|butlervo.identity.jwks or butlervo.identity.public-key must be set",
                "identity.security-method=x|identity.security-method means nothing",
                "identity.issuer=x|identity.issuer means nothing where butlervo.identity.mode is \"none\"",
                "identity.user-header=x|identity.user-header means nothing",
                "identity.token-header=a b|the name of an HTTP header",
                "identity.realm=a\"b|printable ASCII without quotes",
                "identity.scope=read:image|identity.scope means nothing",
                "repository.a.access.groups=g_a|without it nobody is known",
                "repository.a.access.open=false|without it nobody is known",
                "repository.a.access.open=yes|true or false",
                "repository.x.access.open=true|repository.x.access.open is no key",
                "trusted-proxies=proxy.example.org|accepted are IP addresses and networks",
                "metrics.readers=*|accepted are IP addresses and networks",
                "requests.log=/no/such/folder/log|a file that can be written",
                "requests.user.burst=3|means nothing without butlervo.requests.user.rate",
                "requests.concurrent=0|a number from 1 on"
            })
    void refuses(String setting, String problem) {
        assertThatThrownBy(() -> read(setting))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void refusesAKeyFileThatHoldsNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "no key");

        assertThatThrownBy(() -> read(
                        "identity.mode=jwt", "identity.issuer=x", "identity.audience=y", "identity.public-key=" + file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("holds no public key");
    }

    @Test
    void takesAFileThatCanBeWritten(@TempDir Path folder) {
        assertThat(read("requests.log=" + folder.resolve("requests.json"))
                        .telemetry()
                        .requestLog())
                .endsWith("requests.json");
    }

    private static OperationSettings read(String... settings) {
        Map<String, String> values = new HashMap<>();
        values.put("butlervo.repositories", "a,b,c");
        for (String label : new String[] {"a", "b", "c"}) {
            values.put("butlervo.repository." + label + ".butler", "/repo");
            values.put("butlervo.repository." + label + ".obscore", "/obscore.yaml");
        }
        Arrays.stream(settings)
                .map(setting -> setting.split("=", 2))
                .forEach(pair -> values.put("butlervo." + pair[0], pair[1]));
        return SettingsReader.read(new MapConfig(values)).operation();
    }
}
