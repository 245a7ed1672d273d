// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is fetched again when it has become too old. A fetch that fails is tried again at the next call. Thread-safe. */
final class Expiring<T> {
    private final Supplier<T> source;
    private final Duration lifetime;
    private final InstantSource clock;

    private record Fetched<T>(T value, Instant when) {}

    private volatile @Nullable Fetched<T> fetched;

    Expiring(Supplier<T> source, Duration lifetime, InstantSource clock) {
        this.source = source;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    T get() {
        Fetched<T> last = fetched;
        return last != null && isFresh(last) ? last.value : fetch();
    }

    private synchronized T fetch() {
        Fetched<T> last = fetched;
        if (last != null && isFresh(last)) {
            return last.value;
        }
        Fetched<T> now = new Fetched<>(source.get(), clock.instant());
        fetched = now;
        return now.value;
    }

    private boolean isFresh(Fetched<T> last) {
        return clock.instant().isBefore(last.when.plus(lifetime));
    }
}
