// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FindersTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final Finders finders = new Finders();
    private final Finder first = new NumberedFinder(0, 1, 1);
    private final Finder second = new NumberedFinder(1, 2, 2);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** Another reader that asks for its next finder, and has none to begin with. */
    private Future<Optional<Finder>> idleReader() {
        Future<Optional<Finder>> idle = threads.submit(() -> finders.next(wanted::get));
        while (!finders.areWanted()) {
            Thread.onSpinWait();
        }
        return idle;
    }

    @Test
    void eachIsGivenOnceInTheirOrder() throws SQLException {
        finders.add(List.of(first, second));

        assertThat(finders.next(wanted::get)).contains(first);
        assertThat(finders.next(wanted::get)).contains(second);
    }

    @Test
    void oneReaderNeverWaits() throws SQLException {
        finders.add(List.of(first));
        assertThat(finders.next(wanted::get)).contains(first);
        assertThat(finders.areWanted()).isFalse();
        finders.end();

        assertThat(finders.next(wanted::get)).isEmpty();
    }

    @Test
    void aReaderWithoutWorkGetsWhatAnotherAdds() throws SQLException, ExecutionException, InterruptedException {
        finders.add(List.of(first));
        assertThat(finders.next(wanted::get)).contains(first);
        Future<Optional<Finder>> idle = idleReader();

        finders.add(List.of(second));

        assertThat(idle.get()).contains(second);
        assertThat(finders.areWanted()).isFalse();
    }

    @Test
    void aReaderWithoutWorkIsDoneWhenTheOthersAre() throws SQLException, ExecutionException, InterruptedException {
        finders.add(List.of(first));
        assertThat(finders.next(wanted::get)).contains(first);
        Future<Optional<Finder>> idle = idleReader();

        finders.end();

        assertThat(idle.get()).isEmpty();
    }

    @Test
    void aReaderThatIsStoppedWaitsNoLonger() throws SQLException, ExecutionException, InterruptedException {
        finders.add(List.of(first));
        assertThat(finders.next(wanted::get)).contains(first);
        Future<Optional<Finder>> idle = idleReader();

        wanted.set(false);

        assertThat(idle.get()).isEmpty();
    }
}
