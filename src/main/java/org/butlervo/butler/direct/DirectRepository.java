// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.butlervo.butler.ButlerRepository;
import org.butlervo.butler.ConnectionUse;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetRows;
import org.butlervo.butler.DatasetType;
import org.butlervo.quantity.Timespan;

/** A repository read straight from its registry database. Thread-safe. */
public final class DirectRepository implements ButlerRepository {
    /** How long the registry's own small tables may be remembered. */
    private static final Duration SNAPSHOT_LIFETIME = Duration.ofSeconds(60);

    /** Answers that may be longer than this are read on more than one connection, where some are to spare. */
    private static final long LARGE_ANSWER = 50_000;

    private static final int MOST_HELPERS = 2;

    /** So many rows are read when they are asked for: reading ahead is no use for an answer that ends soon. */
    private static final int FEW_ROWS = 2000;

    private static final int FEW_ROWS_OF_MANY = 500;

    private final DataSource source;
    private final DirectSettings settings;
    private final Expiring<RegistryDatabase> database;
    private final Expiring<RegistrySnapshot> snapshot;
    private final DimensionRecords records;
    private final Optional<WatchedFile> file;
    private final ExecutorService threads = Executors.newCachedThreadPool(DirectRepository::thread);
    private final ScheduledExecutorService clock = clock();
    private final Semaphore sideReaders;

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
        this.file = WatchedFile.of(source);
        this.sideReaders = new Semaphore(settings.sideReaders());
        this.records = new DimensionRecords(SNAPSHOT_LIFETIME, clock);
    }

    private RegistrySnapshot snapshot() {
        file.ifPresent(watched -> watched.look(this::forget));
        return snapshot.get();
    }

    private void forget() {
        snapshot.forget();
        records.forget();
    }

    @Override
    public Optional<DatasetType> datasetType(String name) {
        return Optional.ofNullable(snapshot().types().get(name)).map(RegisteredType::type);
    }

    @Override
    public Set<String> instruments() {
        return snapshot().instruments();
    }

    @Override
    public Optional<Timespan> observed() {
        try {
            return ObservedTime.read(database.get(), snapshot().universe());
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        }
    }

    @Override
    public DatasetRows find(List<DatasetQuery> queries, long limit) {
        if (queries.isEmpty()) {
            return DatasetRows.NONE;
        }
        RegistrySnapshot snapshot = snapshot();
        RegistryDatabase open = database.get();
        Registry registry = new Registry(snapshot.universe(), open.dialect(), settings.recordsTables());
        List<TypeSearch> searches = queries.stream()
                .flatMap(query -> search(query, snapshot).stream())
                .toList();
        Finders finders = SearchPlan.of(searches, registry);
        boolean isLarge = limit > LARGE_ANSWER;
        return new SearchRows(
                reader(open, finders, registry),
                isLarge ? FEW_ROWS_OF_MANY : FEW_ROWS,
                first -> readAhead(first, isLarge, () -> reader(open, finders, registry)));
    }

    private PortionReader reader(RegistryDatabase open, Finders finders, Registry registry) {
        return new PortionReader(open, finders, new RecordJoin(registry, records), open.limit(clock));
    }

    private ReadingAhead readAhead(PortionReader first, boolean isLarge, Supplier<PortionReader> helper) {
        List<PortionReader> readers = new ArrayList<>(List.of(first));
        while (isLarge && readers.size() <= MOST_HELPERS && sideReaders.tryAcquire()) {
            readers.add(helper.get());
        }
        int helpers = readers.size() - 1;
        return new ReadingAhead(readers, threads, () -> sideReaders.release(helpers));
    }

    /** Empty where nothing of the type can be there. */
    private static Optional<TypeSearch> search(DatasetQuery query, RegistrySnapshot snapshot) {
        return Optional.ofNullable(snapshot.types().get(query.type().name())).flatMap(type -> {
            List<Long> collections = snapshot.collections().holding(type.id(), query.collections());
            return collections.isEmpty() ? Optional.empty() : Optional.of(new TypeSearch(query, type, collections));
        });
    }

    private static Thread thread(Runnable reading) {
        Thread thread = new Thread(reading, "butler-reader");
        thread.setDaemon(true);
        return thread;
    }

    /** Almost all that is planned on it is taken back: the work was done in time. */
    private static ScheduledExecutorService clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, DirectRepository::thread);
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    @Override
    public void check() {
        snapshot();
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
        threads.shutdownNow();
        clock.shutdownNow();
        if (source instanceof AutoCloseable pool) {
            try {
                pool.close();
            } catch (Exception e) {
                System.getLogger(DirectRepository.class.getName())
                        .log(System.Logger.Level.WARNING, "closing the pool of connections failed", e);
            }
        }
    }
}
