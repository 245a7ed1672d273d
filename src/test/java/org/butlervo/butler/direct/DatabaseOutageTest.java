// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import org.butlervo.butler.ButlerConfiguration;
import org.butlervo.butler.ButlerConfigurationReader;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetRows;
import org.butlervo.fault.TransientFault;
import org.butlervo.fixture.StoppablePostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that goes away, hangs or is too busy, and comes back: no search waits for ever, none ends as if it were whole. */
@Timeout(60)
class DatabaseOutageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(1);
    private static final int CONNECTIONS = 2;
    /** A third of them are raw; more than are read before the first row is given out. */
    private static final int DATASETS = 12_000;

    @TempDir
    private static Path folder;

    private static StoppablePostgres postgres;

    private DirectRepository repository;

    @BeforeAll
    static void startPostgres() {
        postgres = StoppablePostgres.start(folder);
        postgres.generate(folder, DATASETS);
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    @BeforeEach
    void open() throws IOException {
        ButlerConfiguration configuration = ButlerConfigurationReader.read(folder.toString());
        repository = new DirectRepository(
                PooledSource.open(configuration, "outage", CONNECTIONS, PATIENCE),
                new DirectSettings(
                        configuration.schema(),
                        configuration.recordsTables(),
                        configuration.renamedTypes(),
                        STATEMENT_TIMEOUT,
                        1),
                InstantSource.system());
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void stoppedBeforeASearch() {
        postgres.stop();
        assertThatThrownBy(this::everything).isInstanceOf(TransientFault.class);

        postgres.startAgain();

        assertThat(count(everything())).isPositive();
    }

    @Test
    void stoppedDuringASearch() {
        int all = count(everything());
        DatasetRows rows = everything();
        rows.next();

        postgres.stop();

        assertThatThrownBy(() -> count(rows)).isInstanceOf(TransientFault.class);
        postgres.startAgain();
        assertThat(count(everything())).isEqualTo(all);
    }

    @Test
    void stoppedAfterASearch() {
        int all = count(everything());

        postgres.stop();
        postgres.startAgain();

        assertThat(count(everything())).isEqualTo(all);
    }

    @Test
    void tooBusyToAnswer() throws SQLException {
        try (Connection other = DriverManager.getConnection(postgres.url());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE demo.collection");

            assertThatThrownBy(() -> count(everything()))
                    .isInstanceOf(TransientFault.class)
                    .hasMessageContaining("took too long");
        }

        assertThat(count(everything())).isPositive();
    }

    @Test
    void frozenBeforeASearch() {
        int all = count(everything());
        postgres.freeze();
        try {
            assertThatThrownBy(() -> count(everything())).isInstanceOf(TransientFault.class);
        } finally {
            postgres.thaw();
        }
        assertThat(count(everything())).isEqualTo(all);
    }

    @Test
    void frozenDuringASearch() {
        int all = count(everything());
        DatasetRows rows = everything();
        rows.next();

        postgres.freeze();

        try {
            assertThatThrownBy(() -> count(rows)).isInstanceOf(TransientFault.class);
        } finally {
            postgres.thaw();
        }
        assertThat(count(everything())).isEqualTo(all);
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

    private static int count(DatasetRows rows) {
        int count = 0;
        try (rows) {
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
        }
        return count;
    }
}
