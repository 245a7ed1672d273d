// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.butlervo.butler.ButlerRepository;
import org.butlervo.butler.ConnectionUse;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetRow;
import org.butlervo.butler.DatasetRows;
import org.butlervo.butler.DatasetType;

/** A repository read straight from its registry database. Thread-safe. */
public final class DirectRepository implements ButlerRepository {
    /** How long the registry's own small tables may be remembered. */
    private static final Duration SNAPSHOT_LIFETIME = Duration.ofSeconds(60);

    private final DataSource source;
    private final DirectSettings settings;
    private final Expiring<RegistryDatabase> database;
    private final Expiring<RegistrySnapshot> snapshot;

    /** Makes the repository without touching the database, which may come up later. */
    public DirectRepository(DataSource source, DirectSettings settings, InstantSource clock) {
        this.source = source;
        this.settings = settings;
        this.database = new Expiring<>(
                () -> RegistryDatabase.of(source, settings.schema(), settings.statementTimeout()),
                Duration.ofDays(1),
                clock);
        this.snapshot = new Expiring<>(
                () -> new SnapshotReader(database.get(), settings.renamedTypes()).read(), SNAPSHOT_LIFETIME, clock);
    }

    @Override
    public Optional<DatasetType> datasetType(String name) {
        return Optional.ofNullable(snapshot.get().types().get(name)).map(RegisteredType::type);
    }

    @Override
    public Set<String> instruments() {
        return snapshot.get().instruments();
    }

    @Override
    public DatasetRows find(DatasetQuery query) {
        RegistrySnapshot registry = snapshot.get();
        RegisteredType type = registry.types().get(query.type().name());
        if (type == null) {
            return new NoRows();
        }
        List<Long> collections = registry.collections().holding(type.id(), query.collections());
        if (collections.isEmpty()) {
            return new NoRows();
        }
        RegistryDatabase open = database.get();
        try {
            return JdbcRows.open(
                    open,
                    SearchStatement.of(
                            query, type, collections, registry.universe(), open.dialect(), settings.recordsTables()));
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        }
    }

    @Override
    public void check() {
        RegistryDatabase open = database.get();
        try {
            Connection connection = open.open();
            try {
                open.list(
                        connection,
                        "SELECT count(*) FROM " + open.dialect().table("butler_attributes"),
                        row -> row.getLong(1));
            } finally {
                RegistryDatabase.release(connection);
            }
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        }
    }

    @Override
    public Optional<ConnectionUse> connections() {
        return PooledSource.use(source);
    }

    /** Closes the pool, if the data source is one of our own. */
    @Override
    public void close() {
        if (source instanceof AutoCloseable pool) {
            try {
                pool.close();
            } catch (Exception e) {
                System.getLogger(DirectRepository.class.getName())
                        .log(System.Logger.Level.WARNING, "closing the pool of connections failed", e);
            }
        }
    }

    private static final class NoRows implements DatasetRows {
        private final Iterator<DatasetRow> none = Collections.emptyIterator();

        @Override
        public boolean hasNext() {
            return none.hasNext();
        }

        @Override
        public DatasetRow next() {
            return none.next();
        }

        @Override
        public void close() {}
    }
}
