// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetRow;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.UniverseReader;
import org.butlervo.fault.TransientFault;
import org.butlervo.fixture.Universes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sqlite.SQLiteDataSource;

@Timeout(20)
class ReadingAheadTest {
    static final DatasetType TYPE = new DatasetType("t", "", List.of(), List.of());
    static final TypeSearch SEARCH = new TypeSearch(
            new DatasetQuery(TYPE, List.of("c"), List.of(), List.of(), Set.of()),
            new RegisteredType(1, TYPE, "tags"),
            List.of(1L));
    static final Registry REGISTRY =
            new Registry(UniverseReader.read(Universes.json()), new SqliteDialect(), List.of());

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger ended = new AtomicInteger();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void oneReaderKeepsTheOrder() throws SQLException {
        try (ReadingAhead ahead = ahead(1, new NumberedFinder(0, 20, 20), new NumberedFinder(20, 40, 40))) {
            assertThat(numbers(ahead)).isEqualTo(range(0, 40));
        }
        assertThat(ended).hasValue(1);
    }

    @Test
    void twoReadersGiveEveryRowOnce() throws SQLException {
        try (ReadingAhead ahead = ahead(
                2, new NumberedFinder(0, 30, 30), new NumberedFinder(30, 31, 31), new NumberedFinder(31, 90, 90))) {
            assertThat(numbers(ahead)).containsExactlyInAnyOrderElementsOf(range(0, 90));
        }
    }

    @Test
    void aFailureComesAfterTheRowsBeforeIt() throws SQLException {
        try (ReadingAhead ahead = ahead(1, new NumberedFinder(0, 20, 7))) {
            List<Integer> seen = new ArrayList<>();
            assertThatThrownBy(() -> drain(ahead, seen))
                    .isInstanceOf(SQLException.class)
                    .hasMessage("at 7");
            assertThat(seen).isEqualTo(range(0, 7));
        }
    }

    @Test
    void itReadsOnlyAFewPortionsAhead() throws SQLException, InterruptedException {
        NumberedFinder endless = new NumberedFinder(0, Integer.MAX_VALUE, Integer.MAX_VALUE);
        try (ReadingAhead ahead = ahead(1, endless)) {
            assertThat(ahead.next()).isPresent();
            endless.fifth.await();
            // the reader waits for room now: three portions in the queue, one in its hand
            assertThat(endless.given).hasValueLessThanOrEqualTo(6);
        }
        assertThat(endless.closed).isTrue();
    }

    @Test
    void closingEndsAStatementThatRuns() throws SQLException, InterruptedException {
        EndlessFinder endless = new EndlessFinder();
        long start = System.nanoTime();
        ReadingAhead ahead = ahead(1, endless);
        endless.started.await();

        ahead.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(ended).hasValue(1);
    }

    @Test
    void aHelperWithoutAConnectionIsNotMissed() throws SQLException {
        AtomicInteger given = new AtomicInteger();
        SQLiteDataSource exhausted = new SQLiteDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                if (given.getAndIncrement() > 0) {
                    throw new SQLTransientConnectionException("no connection is free");
                }
                return super.getConnection();
            }
        };
        List<PortionReader> readers = readers(
                exhausted,
                2,
                new NumberedFinder(0, 30, 30),
                new NumberedFinder(30, 31, 31),
                new NumberedFinder(31, 90, 90));
        assertThat(readers.get(0).canRead()).isTrue();

        try (ReadingAhead ahead = new ReadingAhead(readers, threads, ended::incrementAndGet)) {
            assertThat(numbers(ahead)).isEqualTo(range(0, 90));
        }
        assertThat(given).hasValue(2);
    }

    @Test
    void aServiceThatStopsIsNoEndOfTheRows() throws SQLException, InterruptedException {
        NumberedFinder endless = new NumberedFinder(0, Integer.MAX_VALUE, Integer.MAX_VALUE);
        try (ReadingAhead ahead = ahead(1, endless)) {
            assertThat(ahead.next()).isPresent();
            endless.fifth.await();

            threads.shutdownNow();

            assertThatThrownBy(() -> drain(ahead, new ArrayList<>()))
                    .isInstanceOf(TransientFault.class)
                    .hasMessage("the service is stopping");
        }
    }

    private ReadingAhead ahead(int readers, Finder... finders) {
        return new ReadingAhead(readers(new SQLiteDataSource(), readers, finders), threads, ended::incrementAndGet);
    }

    private static List<PortionReader> readers(SQLiteDataSource source, int readers, Finder... finders) {
        source.setUrl("jdbc:sqlite::memory:");
        RegistryDatabase database = new RegistryDatabase(source, REGISTRY.dialect(), Duration.ofSeconds(60));
        Finders shared = finders(finders);
        DimensionRecords records = new DimensionRecords(Duration.ofSeconds(1), InstantSource.system());
        return IntStream.range(0, readers)
                .mapToObj(i -> new PortionReader(database, shared, new RecordJoin(REGISTRY, records), TimeLimit.NONE))
                .toList();
    }

    static Finders finders(Finder... finders) {
        Finders shared = new Finders();
        shared.add(List.of(finders));
        return shared;
    }

    private static List<Integer> numbers(ReadingAhead ahead) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        drain(ahead, numbers);
        return numbers;
    }

    private static void drain(ReadingAhead ahead, List<Integer> numbers) throws SQLException {
        Optional<List<DatasetRow>> rows = ahead.next();
        while (rows.isPresent()) {
            rows.get().forEach(row -> numbers.add((int) row.id().getLeastSignificantBits()));
            rows = ahead.next();
        }
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
