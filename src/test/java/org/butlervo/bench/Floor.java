// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the rows of an answer cost at least: the same rows, with all that an ObsCore row is made of, read by one hand-written statement over plain JDBC.
 * The statement is told which datasets they are, their types and runs, in a temporary table: it need not search. Not thread-safe.
 */
final class Floor implements AutoCloseable {
    private static final int FETCH_SIZE = 1000;
    private static final int BATCH = 1000;

    private final Engine engine;
    private final Connection connection;

    Floor(Engine engine, Connection connection) throws SQLException {
        this.engine = engine;
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** Takes the rows of a query's answer as those to read; returns how many they are. */
    long take(String query, Asker asker) throws SQLException, IOException, InterruptedException {
        execute("DROP TABLE IF EXISTS wanted");
        execute("DROP TABLE IF EXISTS answer");
        execute("CREATE TEMPORARY TABLE wanted (id " + engine.idType() + ")");
        Inserted ids = new Inserted();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO wanted VALUES (CAST(? AS " + engine.idType() + "))")) {
            ids.statement = insert;
            asker.ids(query, ids::add);
            ids.finish();
        }
        execute("CREATE TEMPORARY TABLE answer AS SELECT d.id, d.run_id, d.dataset_type_id AS type FROM wanted AS w "
                + engine.join() + " dataset AS d ON d.id = w.id");
        execute("ANALYZE answer");
        connection.commit();
        return ids.count;
    }

    /** Reads the rows; milliseconds. */
    double read() throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement statement = connection.prepareStatement(sql())) {
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getObject(i);
                    }
                }
            }
        }
        connection.commit();
        return (System.nanoTime() - start) / 1e6;
    }

    private String sql() {
        return images("dataset_tags_00000001", "exposure", "e.obs_id", "a.type = 1") + " UNION ALL "
                + images("dataset_tags_00000002", "visit", "e.name", "a.type IN (2, 3)") + " UNION ALL " + coadds();
    }

    private String images(String tags, String element, String name, String types) {
        return "SELECT a.id, r.name, t.instrument, t.detector, t.%2$s, %3$s, e.physical_filter, p.band, e.day_obs, e.exposure_time,"
                        .formatted(tags, element, name)
                + " e.target_name, " + engine.begin("e") + ", " + engine.end("e")
                + ", f.file_size, x.region FROM answer AS a "
                + joined(tags + " AS t ON t.dataset_id = a.id AND t.collection_id = a.run_id")
                + joined("file_datastore_records AS f ON f.dataset_id = a.id")
                + joined("collection AS r ON r.collection_id = a.run_id")
                + joined(element + " AS e ON e.instrument = t.instrument AND e.id = t." + element)
                + joined("physical_filter AS p ON p.instrument = e.instrument AND p.name = e.physical_filter")
                + "LEFT JOIN visit_detector_region AS x ON x.instrument = t.instrument AND x.detector = t.detector AND x.visit = t."
                + element + " WHERE " + types;
    }

    private String coadds() {
        return "SELECT a.id, r.name, t.skymap, t.tract, t.patch, t.band, NULL, NULL, NULL, NULL, NULL, NULL, NULL, f.file_size, x.region"
                + " FROM answer AS a "
                + joined("dataset_tags_00000004 AS t ON t.dataset_id = a.id AND t.collection_id = a.run_id")
                + joined("file_datastore_records AS f ON f.dataset_id = a.id")
                + joined("collection AS r ON r.collection_id = a.run_id")
                + joined("patch AS x ON x.skymap = t.skymap AND x.tract = t.tract AND x.id = t.patch")
                + "WHERE a.type IN (5, 6)";
    }

    private String joined(String table) {
        return engine.join() + " " + table + " ";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Rows on their way into the table, in batches. */
    private final class Inserted {
        private PreparedStatement statement;
        private long count;

        void add(String uuid) {
            try {
                statement.setString(1, engine.stored(uuid));
                statement.addBatch();
                count++;
                if (count % BATCH == 0) {
                    statement.executeBatch();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void finish() throws SQLException {
            statement.executeBatch();
        }
    }
}
