// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.butlervo.butler.DatasetRow;
import org.butlervo.fault.DefaultFault;
import org.butlervo.fault.TransientFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** Searches that are stopped, whatever they are doing, by another thread than the one that reads. */
@Timeout(20)
class SearchRowsTest {
    private final DefaultFault gone = new DefaultFault("the client is gone");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Connection> opened = new ArrayList<>();
    private final SQLiteDataSource source = new SQLiteDataSource() {
        @Override
        public SQLiteConnection getConnection(String user, String password) throws SQLException {
            SQLiteConnection connection = super.getConnection(user, password);
            opened.add(connection);
            return connection;
        }
    };

    @AfterEach
    void end() {
        threads.shutdownNow();
        clock.shutdownNow();
    }

    private SearchRows rows(TimeLimit limit, Finder... finders) {
        source.setUrl("jdbc:sqlite::memory:");
        RegistryDatabase database =
                new RegistryDatabase(source, ReadingAheadTest.REGISTRY.dialect(), Duration.ofSeconds(60));
        DimensionRecords records = new DimensionRecords(Duration.ofSeconds(1), InstantSource.system());
        PortionReader reader = new PortionReader(
                database, ReadingAheadTest.finders(finders), new RecordJoin(ReadingAheadTest.REGISTRY, records), limit);
        return new SearchRows(reader, 2000, first -> new ReadingAhead(List.of(first), threads, () -> {}));
    }

    private boolean isEveryConnectionFree() throws SQLException {
        for (Connection connection : opened) {
            if (!connection.isClosed()) {
                return false;
            }
        }
        return !opened.isEmpty();
    }

    @Test
    void stoppingEndsAStatementThatFindsNothing() throws InterruptedException {
        EndlessFinder endless = new EndlessFinder();
        SearchRows rows = rows(TimeLimit.NONE, endless);
        Future<Boolean> waiting = threads.submit(rows::hasNext);
        endless.started.await();

        long start = System.nanoTime();
        while (!waiting.isDone()) {
            rows.stop(gone);
        }

        assertThatThrownBy(waiting::get).hasCause(gone);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        rows.close();
    }

    @Test
    void stoppingEndsAStatementThatIsReadAhead() throws InterruptedException, SQLException {
        EndlessFinder endless = new EndlessFinder();
        SearchRows rows = rows(TimeLimit.NONE, new NumberedFinder(0, 2005, 2005), endless);
        Future<Integer> waiting = threads.submit(() -> {
            int count = 0;
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
            return count;
        });
        endless.started.await();

        while (!waiting.isDone()) {
            rows.stop(gone);
        }

        assertThatThrownBy(waiting::get).hasCause(gone);
        rows.close();
        assertThat(isEveryConnectionFree()).isTrue();
    }

    @Test
    void stoppingFreesTheConnectionWhileNobodyReads() throws SQLException {
        SearchRows rows = rows(TimeLimit.NONE, new NumberedFinder(0, 100, 100));
        assertThat(rows.hasNext()).isTrue();
        assertThat(isEveryConnectionFree()).isFalse();

        rows.stop(gone);

        assertThat(isEveryConnectionFree()).isTrue();
        assertThatThrownBy(rows::hasNext).isSameAs(gone);
        rows.close();
    }

    @Test
    void stoppingFreesTheConnectionOfAThreadThatWaitsForTheReader() throws SQLException, InterruptedException {
        NumberedFinder endless = new NumberedFinder(0, Integer.MAX_VALUE, Integer.MAX_VALUE);
        SearchRows rows = rows(TimeLimit.NONE, endless);
        List<DatasetRow> read = new ArrayList<>();
        while (read.size() < 2002) {
            read.add(rows.next());
        }

        rows.stop(gone);

        while (!isEveryConnectionFree()) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(rows::hasNext).isSameAs(gone);
        rows.close();
    }

    @Test
    void aStatementThatTakesTooLongIsEnded() throws SQLException {
        Duration limit = Duration.ofMillis(200);
        SearchRows rows = rows(TimeLimit.of(limit, clock), new EndlessFinder());

        long start = System.nanoTime();
        assertThatThrownBy(rows::hasNext)
                .isInstanceOf(TransientFault.class)
                .hasMessageContaining("the repository took too long to answer");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(limit, Duration.ofSeconds(10));
        rows.close();
        assertThat(isEveryConnectionFree()).isTrue();
    }

    @Test
    void timeInWhichNobodyReadsDoesNotCount() {
        SearchRows rows = rows(TimeLimit.of(Duration.ofMillis(500), clock), new NumberedFinder(0, 50, 50));
        long start = System.nanoTime();

        int count = 0;
        while (rows.hasNext()) {
            rows.next();
            count++;
            while (System.nanoTime() - start < count * 20_000_000L) {
                Thread.onSpinWait();
            }
        }

        assertThat(count).isEqualTo(50);
        rows.close();
    }
}
