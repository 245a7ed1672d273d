// SPDX-License-Identifier: MIT
package org.butlervo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.butlervo.fixture.Schemas;
import org.junit.jupiter.api.Test;

/** Whatever a client sends, the packaged server answers 200 or 400 with a VOTable. */
class FuzzIT {
    private static final long SEED = 20261121;
    private static final int REQUESTS = Integer.getInteger("it.fuzz.requests", 100_000);
    private static final int VALIDATE_ONE_IN = 500;

    private static final Server SERVER = Server.asItComes();

    @Test
    void answersEveryMutatedRequestWithAVotable() {
        List<String> problems = IntStream.range(0, REQUESTS)
                .parallel()
                .mapToObj(FuzzIT::problem)
                .flatMap(Optional::stream)
                .limit(20)
                .toList();

        assertThat(problems).as("seed %d", SEED).isEmpty();
    }

    private static Optional<String> problem(int number) {
        Mutations mutations = new Mutations(new Random(SEED + number));
        boolean get = number % 2 == 0;
        String sent = get ? Server.encoded(mutations.parameters()) : mutations.body();
        HttpResponse<String> response = get
                ? SERVER.get("/api/sia/demo/query?" + sent)
                : SERVER.send(HttpRequest.newBuilder(SERVER.base().resolve("/api/sia/demo/query"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(sent, StandardCharsets.ISO_8859_1)));
        return complaint(number, response).map(text -> "request " + number + ": " + text + " for " + sent);
    }

    private static Optional<String> complaint(int number, HttpResponse<String> response) {
        if (response.statusCode() != 200 && response.statusCode() != 400) {
            return Optional.of("status " + response.statusCode());
        }
        try {
            String status = Votable.parse(response.body()).status();
            boolean agrees = status.equals("ERROR") == (response.statusCode() == 400);
            if (number % VALIDATE_ONE_IN == 0) {
                Schemas.assertValid(response.body().getBytes(StandardCharsets.UTF_8));
            }
            return agrees ? Optional.empty() : Optional.of("QUERY_STATUS " + status);
        } catch (IllegalArgumentException | AssertionError e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
