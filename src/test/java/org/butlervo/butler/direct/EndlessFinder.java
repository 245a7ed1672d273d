// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs a statement that never ends by itself. */
final class EndlessFinder implements Finder {
    final CountDownLatch started = new CountDownLatch(1);

    @Override
    public List<FoundDataset> next(Connection connection) throws SQLException {
        started.countDown();
        try (RunningStatement running = RunningStatement.of(
                connection,
                SqlFragment.of(
                        "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c"))) {
            running.rows().next();
        }
        throw new AssertionError("it ended");
    }

    @Override
    public void close() {}
}
