// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.butlervo.butler.ButlerConfiguration;
import org.butlervo.butler.ButlerConfigurationReader;
import org.butlervo.fixture.GeneratedRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that this application opens can write, even if a statement tried to. */
class ReadOnlyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM dataset",
                "UPDATE collection SET doc = 'x'",
                "INSERT INTO butler_attributes (name, value) VALUES ('x', 'y')",
                "CREATE TABLE x (a INTEGER)",
                "DROP TABLE dataset",
                "PRAGMA user_version = 7"
            })
    void refusesEveryWriteOnSqlite(String sql) throws IOException, SQLException {
        assertRefused(GeneratedRegistry.sqlite(), sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM demo.dataset",
                "UPDATE demo.collection SET doc = 'x'",
                "INSERT INTO demo.butler_attributes (name, value) VALUES ('x', 'y')",
                "CREATE TABLE demo.x (a INTEGER)",
                "DROP TABLE demo.dataset",
                "SELECT nextval('demo.collection_seq_collection_id')"
            })
    void refusesEveryWriteOnPostgresql(String sql) throws IOException, SQLException {
        assertRefused(GeneratedRegistry.postgresql(), sql);
    }

    /** The file is opened read-only, so that switching the session back does not help. */
    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM dataset", "CREATE TABLE x (a INTEGER)"})
    void refusesWritesOnSqliteEvenWithoutTheSessionsGuard(String sql) throws IOException, SQLException {
        DataSource source =
                source(ButlerConfigurationReader.read(GeneratedRegistry.sqlite().toString()));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = OFF");
            assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
        } finally {
            close(source);
        }
    }

    private static void assertRefused(Path folder, String sql) throws IOException, SQLException {
        ButlerConfiguration configuration = ButlerConfigurationReader.read(folder.toString());
        DataSource source = source(configuration);
        RegistryDatabase database = RegistryDatabase.of(source, configuration.schema(), Duration.ofSeconds(20));
        Connection connection = database.open();
        try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
        } finally {
            RegistryDatabase.release(connection);
        }
        Connection next = database.open();
        try {
            assertThat(database.list(
                            next, "SELECT count(*) FROM " + database.dialect().table("dataset"), row -> row.getLong(1)))
                    .allMatch(count -> count > 0);
        } finally {
            RegistryDatabase.release(next);
            close(source);
        }
    }

    private static DataSource source(ButlerConfiguration configuration) {
        return PooledSource.open(configuration, "test", 2, Duration.ofSeconds(10));
    }

    private static void close(DataSource source) {
        try {
            source.unwrap(HikariDataSource.class).close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
