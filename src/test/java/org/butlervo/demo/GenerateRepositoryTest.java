// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.butlervo.butler.ButlerConfiguration;
import org.butlervo.butler.ButlerConfigurationReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateRepositoryTest {
    @Test
    void readsOptionsInAnyOrder() {
        assertThat(GenerateRepository.parse("--files", "--seed", "7", "--output", "here", "--visits", "2"))
                .isEqualTo(Map.of("--files", "", "--seed", "7", "--output", "here", "--visits", "2"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', --output is missing",
        "'--seed 1', --output is missing",
        "'--output', --output needs a value",
        "'--output x --seed', --seed needs a value",
        "'--output x --size 3', unknown option --size",
        "'--output x here', unknown option here",
        "'--output x --seed -1', --seed takes a whole number",
        "'--output x --visits many', --visits takes a whole number",
        "'--output x --datasets 1.5', --datasets takes a whole number",
        "'--output x --datasets 9999999999999999', --datasets takes a whole number"
    })
    void refusesBadOptions(String line, String reason) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ", -1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GenerateRepository.parse(arguments))
                .withMessage(reason);
    }

    @Test
    void refusesASchemaThatIsNoPlainName(@TempDir Path folder) {
        Map<String, String> options =
                Map.of("--output", folder.toString(), "--postgresql", "jdbc:postgresql://h/d", "--schema", "a\"b");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GenerateRepository.run(options))
                .withMessage("--schema takes a plain name");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://host:5433/db, postgresql://host:5433/db",
        "jdbc:postgresql://host/db?user=me, postgresql://me@host/db",
        "jdbc:postgresql://host/db?ssl=true&user=me&password=secret, postgresql://me@host/db",
        "jdbc:postgresql://host/db?currentuser=me, postgresql://host/db"
    })
    void theAddressKeepsTheUserButNoPassword(String jdbcUrl, String address) {
        assertThat(GenerateRepository.address(jdbcUrl)).isEqualTo(address);
    }

    @Test
    void whatItWritesIsAButlerRepository(@TempDir Path folder) throws SQLException, IOException {
        GenerateRepository.run(Map.of("--output", folder.toString(), "--visits", "1"));

        ButlerConfiguration configuration = ButlerConfigurationReader.read(folder.toString());
        assertThat(configuration.database()).contains("sqlite:///" + folder + "/gen3.sqlite3");
        assertThat(configuration.recordsTables()).containsExactly("file_datastore_records");
        assertThat(folder.resolve("gen3.sqlite3")).isRegularFile();
        assertThat(folder.resolve("obscore.yaml")).isRegularFile();
    }

    @ParameterizedTest
    @CsvSource({"100", "1000", "3000"})
    void makesAboutAsManyDatasetsAsAsked(long wanted, @TempDir Path folder) throws SQLException, IOException {
        GenerateRepository.run(Map.of("--output", folder.toString(), "--datasets", String.valueOf(wanted)));

        try (Registry registry = Registry.sqlite(folder)) {
            long made = registry.number("SELECT count(*) FROM dataset");
            assertThat(made).isBetween(wanted / 2, Math.max(500, wanted * 3 / 2));
        }
    }
}
