// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.butlervo.butler.ButlerConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {
    private static final String NAMED = "?ApplicationName=butler-vo";

    @ParameterizedTest
    @CsvSource({
        "sqlite:////repo/gen3.sqlite3, jdbc:sqlite:file:/repo/gen3.sqlite3?mode=ro",
        "sqlite:///gen3.sqlite3, jdbc:sqlite:file:gen3.sqlite3?mode=ro",
        "sqlite+pysqlite:////repo/gen3.sqlite3, jdbc:sqlite:file:/repo/gen3.sqlite3?mode=ro",
        "sqlite:///file:/repo/gen3.sqlite3?uri=true, jdbc:sqlite:file:/repo/gen3.sqlite3?mode=ro",
        "sqlite:////repo/a b/100%#1.sqlite3, jdbc:sqlite:file:/repo/a b/100%25%231.sqlite3?mode=ro"
    })
    void opensSqliteFilesReadOnly(String url, String jdbcUrl) {
        assertThat(translated(url)).isEqualTo(new DatabaseUrl(jdbcUrl, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://host/db, //host:5432/db",
        "postgresql://host:5433/db, //host:5433/db",
        "postgresql+psycopg2://host/db, //host:5432/db",
        "postgresql://[::1]:5433/db, //[::1]:5433/db",
        "postgresql:///db, //localhost:5432/db",
        "postgresql://, //localhost:5432/",
        "postgresql:///db?host=other&port=5434, //other:5434/db",
        "postgresql://host/a db, //host:5432/a+db"
    })
    void translatesPostgresqlAddresses(String url, String rest) {
        assertThat(translated(url).jdbcUrl()).isEqualTo("jdbc:postgresql:" + rest + NAMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "postgresql://a,b/db //a:5432,b:5432/db ''",
                "postgresql://a:1,b:2,[::1]:3,[::2]/db //a:1,b:2,[::1]:3,[::2]:5432/db ''",
                "postgresql:///db?host=a:1&host=b //a:1,b:5432/db ''",
                "postgresql:///db?host=a,b&port=1,2 //a:1,b:2/db ''",
                "postgresql:///db?host=a,b&port=7 //a:7,b:7/db ''",
                "postgresql://a,b/db?targetServerType=preferSecondary&hostRecheckSeconds=2 //a:5432,b:5432/db"
                        + " &targetServerType=preferSecondary&hostRecheckSeconds=2",
                "postgresql://a,b/db?target_session_attrs=prefer-standby&load_balance_hosts=random //a:5432,b:5432/db"
                        + " &targetServerType=preferSecondary&loadBalanceHosts=true",
                "postgresql://a,b/db?target_session_attrs=read-write //a:5432,b:5432/db &targetServerType=primary"
            })
    void takesSeveralHosts(String url, String place, String options) {
        assertThat(translated(url).jdbcUrl()).isEqualTo("jdbc:postgresql:" + place + NAMED + options);
    }

    @Test
    void keepsTheWayOfEncryption() {
        assertThat(translated("postgresql://host/db?sslmode=verify-full").jdbcUrl())
                .isEqualTo("jdbc:postgresql://host:5432/db" + NAMED + "&sslmode=verify-full");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u@host/db, u, ''",
        "postgresql://u:p@host/db, u, p",
        "postgresql://u:p%40ss%2Fw%3Ard@host/db, u, p@ss/w:rd",
        "postgresql://u%40site:a+b@host/db, u@site, a+b",
        "postgresql://u:@host/db, u, ''",
        "postgresql://host/db?user=u&password=p%26q, u, p&q",
        "postgresql://host/db, '', ''"
    })
    void decodesUserAndPassword(String url, String user, String password) {
        DatabaseUrl translated = translated(url);

        assertThat(translated.user().orElse("")).isEqualTo(user);
        assertThat(translated.password().orElse("")).isEqualTo(password);
        assertThat(translated.jdbcUrl()).isEqualTo("jdbc:postgresql://host:5432/db" + NAMED);
    }

    @ParameterizedTest
    @CsvSource({"postgresql://", "postgresql:///"})
    void partsGivenApartFillTheAddress(String url) {
        DatabaseUrl translated = DatabaseUrl.of(configuration(
                Optional.of(url),
                Map.of("host", "h", "port", "99", "database", "d", "username", "u", "password", "p")));

        assertThat(translated)
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://h:99/d" + NAMED, Optional.of("u"), Optional.of("p")));
    }

    /** A password that is given apart stands as it is, and so may hold a percent sign. */
    @ParameterizedTest
    @CsvSource({"100%", "a%20b", "a+b"})
    void aPasswordGivenApartIsNotDecoded(String password) {
        DatabaseUrl translated =
                DatabaseUrl.of(configuration(Optional.of("postgresql://host/db"), Map.of("password", password)));

        assertThat(translated.password()).contains(password);
    }

    @Test
    void theAddressWinsOverParts() {
        DatabaseUrl translated = DatabaseUrl.of(configuration(
                Optional.of("postgresql://u@host:1/db"),
                Map.of("host", "h", "port", "99", "database", "d", "username", "other")));

        assertThat(translated)
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://host:1/db" + NAMED, Optional.of("u"), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"oracle://host/db, oracle", "mysql://u:p@host/db, mysql", "sqlite://, sqlite", "/repo/gen3.sqlite3, ''"
    })
    void refusesOtherEnginesWithoutRepeatingSecrets(String url, String scheme) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> translated(url))
                .withMessage("registry.db must start with sqlite:/// or postgresql://, but starts with " + scheme);
    }

    @Test
    void refusesAConfigurationWithoutDatabase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseUrl.of(configuration(Optional.empty(), Map.of())))
                .withMessage("it names no database");
    }

    private static DatabaseUrl translated(String url) {
        return DatabaseUrl.of(configuration(Optional.of(url), Map.of()));
    }

    private static ButlerConfiguration configuration(Optional<String> database, Map<String, String> parts) {
        return new ButlerConfiguration("/repo", Optional.empty(), database, parts, "", List.of(), Map.of());
    }
}
