// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.butlervo.fault.DaliFault;
import org.butlervo.fault.FatalFault;

/**
 * The coverage of each repository, looked up behind the scenes: whoever asks gets what is known and never waits. Thread-safe.
 */
public final class Coverages {
    private static final System.Logger LOG = System.getLogger(Coverages.class.getName());
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Known NOTHING = new Known(Coverage.UNKNOWN, Optional.empty(), Instant.MIN);

    private final Executor executor;
    private final Function<ServedRepository, Coverage> survey;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Coverage coverage, Optional<FatalFault> fault, Instant lookAgain) {}

    /** Surveys repositories by this executor. */
    public Coverages(Executor executor) {
        this(executor, Survey::of, InstantSource.system());
    }

    Coverages(Executor executor, Function<ServedRepository, Coverage> survey, InstantSource clock) {
        this.executor = executor;
        this.survey = survey;
        this.clock = clock;
    }

    /** What is known of the repository; begins to find out more where that is nothing or old. */
    public Coverage of(ServedRepository repository) {
        Known last = known.getOrDefault(repository.label(), NOTHING);
        Instant now = clock.instant();
        if (!last.lookAgain.isAfter(now)) {
            // nobody else begins the same before it is done, or has had time to fail
            known.put(repository.label(), new Known(last.coverage, last.fault, now.plus(AFTER_FAILURE)));
            executor.execute(() -> look(repository));
        }
        return last.coverage;
    }

    /**
     * Why no query of the repository can be answered, as far as the last look at it found that out: its configuration does not fit what is there. Whether
     * the repository can be reached is not for this class to say.
     */
    public Optional<FatalFault> fault(ServedRepository repository) {
        of(repository);
        return known.getOrDefault(repository.label(), NOTHING).fault;
    }

    private void look(ServedRepository repository) {
        try {
            Coverage coverage = survey.apply(repository);
            known.put(
                    repository.label(),
                    new Known(coverage, Optional.empty(), clock.instant().plus(LIFETIME)));
        } catch (DaliFault fault) {
            if (fault instanceof FatalFault fatal) {
                known.computeIfPresent(
                        repository.label(),
                        (label, last) -> new Known(last.coverage, Optional.of(fatal), last.lookAgain));
            }
            LOG.log(
                    System.Logger.Level.INFO,
                    "the coverage of repository {0} is not known: {1}",
                    repository.label(),
                    fault.text());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "looking at repository " + repository.label() + " failed", e);
        }
    }
}
