// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.butlervo.fault.TransientFault;

/**
 * Asks the server again where it says that it will have time later, until patience ends. Every request of the protocol's part that is used here may be
 * repeated. Thread-safe.
 *
 * @param patience for all waiting of one request together
 */
record Attempts(Duration patience) {
    private static final Set<Integer> BUSY = Set.of(429, 503);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);

    /**
     * The answer, whatever its status.
     *
     * @throws TransientFault if the server is not reached
     */
    Response of(Supplier<Response> request) {
        Duration left = patience;
        while (true) {
            Response response = once(request);
            Optional<Duration> wait = BUSY.contains(response.getStatus())
                    ? ServerFaults.retryAfter(response).map(Attempts::bounded)
                    : Optional.empty();
            if (wait.isEmpty() || wait.get().compareTo(left) > 0) {
                return response;
            }
            response.close();
            sleep(wait.get());
            left = left.minus(wait.get());
        }
    }

    private static Response once(Supplier<Response> request) {
        try {
            return request.get();
        } catch (ProcessingException e) {
            throw ServerFaults.unreachable(e);
        }
    }

    private static Duration bounded(Duration wait) {
        return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFault("the service is going down", wait, e);
        }
    }
}
