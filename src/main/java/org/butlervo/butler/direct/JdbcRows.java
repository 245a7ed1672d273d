// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.butlervo.butler.DatasetRow;
import org.butlervo.butler.DatasetRows;
import org.butlervo.butler.DatasetType;
import org.butlervo.table.Cells;
import org.jspecify.annotations.Nullable;

/** The rows of a running statement. Not thread-safe. */
final class JdbcRows implements DatasetRows {
    private static final System.Logger LOG = System.getLogger(JdbcRows.class.getName());
    private static final int FETCH_SIZE = 1000;
    private static final int ID = 1;
    private static final int RUN = 2;
    private static final int REGION = 3;
    private static final int FILE_BYTES = 4;
    private static final int FIRST_FIELD = 5;

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Dialect dialect;
    private final DatasetType type;
    private final List<Optional<FieldType>> slots;
    private final RegionReader regions = new RegionReader();
    private boolean ready;
    private boolean closed;

    private JdbcRows(
            Connection connection,
            PreparedStatement statement,
            ResultSet rows,
            Dialect dialect,
            DatasetType type,
            List<Optional<FieldType>> slots) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
        this.dialect = dialect;
        this.type = type;
        this.slots = slots;
    }

    /** Runs the statement; the rows own the connection from then on. */
    static JdbcRows open(RegistryDatabase database, DatasetType type, SearchStatement search) throws SQLException {
        Connection connection = database.open();
        try {
            PreparedStatement statement =
                    connection.prepareStatement(search.sql().text());
            statement.setFetchSize(FETCH_SIZE);
            int position = 1;
            for (Bind bind : search.sql().binds()) {
                bind.set(statement, position++);
            }
            return new JdbcRows(
                    connection, statement, statement.executeQuery(), database.dialect(), type, search.slots());
        } catch (SQLException | RuntimeException e) {
            try {
                RegistryDatabase.release(connection);
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        try {
            ready = ready || (!closed && rows.next());
            return ready;
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        }
    }

    @Override
    public DatasetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ready = false;
        try {
            return read();
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        }
    }

    private DatasetRow read() throws SQLException {
        String run = rows.getString(RUN);
        long bytes = rows.getLong(FILE_BYTES);
        OptionalLong fileBytes = rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(bytes);
        return new DatasetRow(
                dialect.readUuid(rows, ID),
                type,
                run == null ? "" : run,
                fields(),
                regions.read(rows.getString(REGION)),
                fileBytes);
    }

    private Cells fields() throws SQLException {
        @Nullable Object[] values = new @Nullable Object[slots.size()];
        int position = FIRST_FIELD;
        for (int slot = 0; slot < values.length; slot++) {
            Optional<FieldType> type = slots.get(slot);
            if (type.isPresent()) {
                values[slot] = type.get().read(rows, position);
                position += type.get().width();
            }
        }
        return Cells.of(values);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        close(rows);
        close(statement);
        close(() -> RegistryDatabase.release(connection));
    }

    /** A search that cannot be closed has nothing more to say to whoever asked. */
    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.DEBUG, "closing a search failed", e);
        }
    }
}
