// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.butlervo.butler.ButlerConfiguration;
import org.butlervo.butler.ButlerConfigurationReader;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetRows;
import org.butlervo.demo.GenerateRepository;
import org.butlervo.fault.DaliFault;
import org.butlervo.fault.TransientFault;
import org.butlervo.fixture.GeneratedRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registry in a file that others take away, lock, cut short or replace while it is served. */
@Timeout(60)
class SqliteFileTest {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final int CONNECTIONS = 1;

    @TempDir
    private Path folder;

    private Path file;
    private DirectRepository repository;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("gen3.sqlite3");
        Files.copy(GeneratedRegistry.sqlite().resolve("butler.yaml"), folder.resolve("butler.yaml"));
        Files.copy(original(), file);
        ButlerConfiguration configuration = ButlerConfigurationReader.read(folder.toString());
        repository = new DirectRepository(
                PooledSource.open(configuration, "file", CONNECTIONS, PATIENCE),
                new DirectSettings("", configuration.recordsTables(), configuration.renamedTypes(), PATIENCE, 0),
                InstantSource.system());
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private static Path original() {
        return GeneratedRegistry.sqlite().resolve("gen3.sqlite3");
    }

    @Test
    void aFileThatIsTakenAwayIsMissedUntilItIsBack() throws IOException {
        Set<UUID> before = raws();

        Files.move(file, folder.resolve("elsewhere"));
        assertThatThrownBy(this::raws).isInstanceOf(TransientFault.class);
        assertThatThrownBy(repository::check).isInstanceOf(TransientFault.class);

        Files.move(folder.resolve("elsewhere"), file);
        assertThat(raws()).isEqualTo(before);
        repository.check();
    }

    @Test
    void aFileThatIsReplacedIsReadAnew() throws IOException, SQLException {
        Set<UUID> before = raws();
        Path other = folder.resolve("other");
        GenerateRepository.main(new String[] {"--output", other.toString(), "--seed", "7"});

        Files.move(other.resolve("gen3.sqlite3"), file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(raws()).isNotEmpty().doesNotContainAnyElementsOf(before);
    }

    @Test
    void aSearchThatHasBegunIsNotMixedWithAnotherFile() throws IOException, SQLException {
        Set<UUID> before = raws();
        Path other = folder.resolve("other");
        GenerateRepository.main(new String[] {"--output", other.toString(), "--seed", "7"});
        Set<UUID> seen = new HashSet<>();

        try (DatasetRows rows = everything()) {
            seen.add(rows.next().id());
            Files.move(other.resolve("gen3.sqlite3"), file, StandardCopyOption.REPLACE_EXISTING);
            rows.forEachRemaining(row -> seen.add(row.id()));
        }

        assertThat(seen).isEqualTo(before);
    }

    @Test
    void aFileThatSomebodyElseHasLockedIsBusy() throws SQLException {
        Set<UUID> before = raws();

        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            assertThatThrownBy(this::raws).isInstanceOf(TransientFault.class);
            statement.execute("ROLLBACK");
        }

        assertThat(raws()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 100, 5_000, 65_536, 300_000})
    void aFileThatIsCutShortIsNoRepository(long size) throws IOException {
        Set<UUID> before = raws();

        cut(size);
        assertThatThrownBy(this::raws).isInstanceOf(DaliFault.class);
        assertThatThrownBy(repository::check).isInstanceOf(DaliFault.class);

        Files.copy(original(), file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(raws()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoDatabaseIsNoRepository() throws IOException {
        Files.delete(file);
        Files.writeString(file, "This is no database.".repeat(1000));

        assertThatThrownBy(this::raws).isInstanceOf(DaliFault.class).hasMessageNotContaining(folder.toString());
        assertThatThrownBy(repository::check).isInstanceOf(DaliFault.class);
    }

    @Test
    void aPoolWithoutAFreeConnectionGivesUpInTime() {
        try (DatasetRows rows = everything()) {
            rows.next();
            long start = System.nanoTime();

            assertThatThrownBy(this::raws).isInstanceOf(TransientFault.class);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(PATIENCE, PATIENCE.plusSeconds(5));
        }
        assertThat(raws()).isNotEmpty();
    }

    private void cut(long size) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DatasetRows everything() {
        DatasetQuery query = new DatasetQuery(
                repository.datasetType("raw").orElseThrow(),
                List.of("DemoCam/raw/all"),
                List.of(),
                List.of(),
                EnumSet.allOf(DatasetQuery.Extra.class));
        return repository.find(List.of(query), Long.MAX_VALUE);
    }

    private Set<UUID> raws() {
        Set<UUID> ids = new HashSet<>();
        try (DatasetRows rows = everything()) {
            rows.forEachRemaining(row -> ids.add(row.id()));
        }
        return ids;
    }
}
