// SPDX-License-Identifier: MIT
package org.butlervo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.butlervo.fixture.PostgresReplicas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry on a primary and a standby, of which the driver chooses; the standby stops while queries run. */
class ReplicasIT {
    private static final String CHOICE = "targetServerType=preferSecondary&hostRecheckSeconds=1";
    /** Until it is back with all rows: a few queries may fail with the connections that died. */
    private static final int PATIENCE_QUERIES = 40;

    @TempDir
    private Path folder;

    @Test
    void goesOnWithTheOtherServerWhenOneStops() {
        Platform platform = Platform.current();
        try (PostgresReplicas replicas = PostgresReplicas.start(folder)) {
            Path repository = replicas.repository("postgresql://postgres@" + replicas.hosts() + "/postgres?" + CHOICE);
            String obscore = repository.resolve("obscore.yaml").toString();
            try (Server server = Server.start(
                    "replicas",
                    Map.of(
                            "repositories",
                            "own,pooled",
                            "repository.own.butler",
                            repository.toString(),
                            "repository.own.obscore",
                            obscore,
                            "repository.pooled.datasource",
                            platform.jndiName("pooled"),
                            "repository.pooled.schema",
                            "demo",
                            "repository.pooled.obscore",
                            obscore),
                    new Platform.Datasources(List.of(), List.of("pooled")),
                    Map.of(
                            "POOLED_DATABASE_URL",
                            "jdbc:postgresql://" + replicas.hosts() + "/postgres?" + CHOICE,
                            "POOLED_DATABASE_USER",
                            "postgres",
                            "POOLED_DATABASE_PASSWORD",
                            "any"))) {
                List<Integer> before = List.of(rows(server, "own"), rows(server, "pooled"));
                assertThat(before).hasSize(2).allMatch(rows -> rows > 500 && rows.equals(before.get(0)));
                assertThat(replicas.onStandby()).isGreaterThanOrEqualTo(2);
                assertThat(replicas.onPrimary()).isZero();

                CountDownLatch asked = new CountDownLatch(10);
                AtomicBoolean enough = new AtomicBoolean();
                CompletableFuture<Set<String>> meanwhile =
                        CompletableFuture.supplyAsync(() -> ask(server, before.get(0), asked, enough));
                await(asked);
                replicas.stopStandby();
                for (String label : List.of("own", "pooled")) {
                    assertThat(statusesUntilAnswered(server, label))
                            .isSubsetOf(200, 503)
                            .endsWith(200);
                    assertThat(rows(server, label)).isEqualTo(before.get(0));
                }
                enough.set(true);

                assertThat(meanwhile.join()).contains("whole").isSubsetOf("whole", "status 503", "ended by an error");
                assertThat(replicas.onPrimary()).isGreaterThanOrEqualTo(2);
            }
        }
    }

    /** What kinds of answers there are to the same query, asked again and again. */
    private static Set<String> ask(Server server, int rows, CountDownLatch asked, AtomicBoolean enough) {
        Set<String> kinds = new TreeSet<>();
        while (!enough.get()) {
            HttpResponse<String> answer = server.query("own", Map.of());
            Votable table = Votable.parse(answer.body());
            if (answer.statusCode() != 200) {
                kinds.add("status " + answer.statusCode());
            } else if (table.status().equals("ERROR")) {
                kinds.add("ended by an error");
            } else {
                kinds.add(table.rowCount() == rows ? "whole" : "cut without a word");
            }
            asked.countDown();
        }
        return kinds;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Integer> statusesUntilAnswered(Server server, String label) {
        List<Integer> statuses = new ArrayList<>();
        do {
            statuses.add(server.query(label, Map.of("MAXREC", List.of("1"))).statusCode());
            server.waitFor(Duration.ofMillis(100));
        } while (statuses.get(statuses.size() - 1) != 200 && statuses.size() < PATIENCE_QUERIES);
        return statuses;
    }

    private static int rows(Server server, String label) {
        return Votable.parse(server.query(label, Map.of()).body()).rowCount();
    }
}
