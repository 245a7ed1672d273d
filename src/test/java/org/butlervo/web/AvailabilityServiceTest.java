// SPDX-License-Identifier: MIT
package org.butlervo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.butlervo.butler.ButlerRepository;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetRows;
import org.butlervo.butler.DatasetType;
import org.butlervo.config.PlannedOutage;
import org.butlervo.fault.FatalFault;
import org.butlervo.fault.TransientFault;
import org.butlervo.obscore.ObsCoreConfiguration;
import org.butlervo.obscore.ObsCoreConfigurationReader;
import org.butlervo.obscore.ObsCoreSchema;
import org.butlervo.obscore.PublisherDid;
import org.butlervo.quantity.Timespan;
import org.butlervo.sia.Coverages;
import org.butlervo.sia.Repositories;
import org.butlervo.sia.ServedRepository;
import org.butlervo.vosi.Availability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AvailabilityServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final PlannedOutage NO_PLAN =
            new PlannedOutage(Optional.empty(), Optional.empty(), Optional.empty());

    private final CountDownLatch never = new CountDownLatch(1);
    private final ServedRepository up = served("up", () -> {});
    private final ServedRepository down = served("down", () -> {
        throw new TransientFault("the repository cannot be reached now", Duration.ofSeconds(1));
    });
    private final ServedRepository broken = served("broken", () -> {
        throw new IllegalStateException("password=secret");
    });
    private final ServedRepository hanging = served("hanging", () -> {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    });

    @AfterEach
    void release() {
        never.countDown();
    }

    @Test
    void aRepositoryThatAnswersIsUp() {
        assertThat(service(NO_PLAN, up).of(up)).isEqualTo(Availability.up(NOW));
    }

    @Test
    void aRepositoryThatDoesNotSaysWhyWithoutSecrets() {
        assertThat(service(NO_PLAN, down).of(down))
                .isEqualTo(Availability.down("TransientFault: the repository cannot be reached now"));
        assertThat(service(NO_PLAN, broken).of(broken)).isEqualTo(Availability.down("the repository cannot be read"));
    }

    @Test
    void aRepositoryThatAnswersButDoesNotFitIsDown() {
        Coverages unfit = new Coverages(Runnable::run);

        AvailabilityService service = new AvailabilityService(
                new Repositories(List.of(served("unfit", () -> {}, () -> {
                    throw new FatalFault("the configured collection x is not in the repository");
                }))),
                unfit,
                NO_PLAN,
                () -> NOW);

        assertThat(service.ofAll().notes())
                .containsExactly("unfit: FatalFault: the configured collection x is not in the repository");
    }

    @Test
    void aRepositoryThatHangsKeepsNobodyWaiting() {
        AvailabilityService service = service(NO_PLAN, hanging);
        long start = System.nanoTime();

        for (int i = 0; i < 3; i++) {
            assertThat(service.of(hanging).available()).isFalse();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void theServiceIsUpWhereAllRepositoriesAre() {
        assertThat(service(NO_PLAN, up, served("other", () -> {})).ofAll()).isEqualTo(Availability.up(NOW));
    }

    @Test
    void theServiceNamesTheRepositoriesThatAreDown() {
        long start = System.nanoTime();

        Availability all = service(NO_PLAN, up, hanging, down, served("stuck", hanging.butler()::check))
                .ofAll();

        assertThat(all.available()).isFalse();
        assertThat(all.notes())
                .containsExactly(
                        "hanging: the repository does not answer",
                        "down: TransientFault: the repository cannot be reached now",
                        "stuck: the repository does not answer");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void oneRepositoryThatAnswersIsEnoughToBeReady() {
        assertThat(service(NO_PLAN, hanging, down, up).isAnyUp()).isTrue();
        assertThat(service(NO_PLAN, hanging, down).isAnyUp()).isFalse();
    }

    @Test
    void aPlannedStopIsAnnounced() {
        PlannedOutage plan = new PlannedOutage(
                Optional.of(NOW.plusSeconds(60)), Optional.of(NOW.plusSeconds(120)), Optional.of("new disks"));

        assertThat(service(plan, up).of(up))
                .isEqualTo(
                        new Availability(true, Optional.of(NOW), plan.downAt(), plan.backAt(), List.of("new disks")));
    }

    @Test
    void theServiceIsDownDuringAPlannedStop() {
        PlannedOutage plan = new PlannedOutage(Optional.of(NOW), Optional.of(NOW.plusSeconds(1)), Optional.empty());

        assertThat(service(plan, up).ofAll().available()).isFalse();
        assertThat(service(new PlannedOutage(Optional.of(NOW.minusSeconds(2)), Optional.of(NOW), Optional.empty()), up)
                        .ofAll()
                        .available())
                .isTrue();
    }

    private static AvailabilityService service(PlannedOutage plan, ServedRepository... repositories) {
        return new AvailabilityService(
                new Repositories(List.of(repositories)), new Coverages(survey -> {}), plan, () -> NOW);
    }

    private static ServedRepository served(String label, Runnable check) {
        return served(label, check, () -> {
            throw new AssertionError("nobody asks for anything else");
        });
    }

    private static ServedRepository served(String label, Runnable check, Runnable survey) {
        ObsCoreConfiguration configuration = configuration();
        return new ServedRepository(
                label,
                new Checked(check, survey),
                configuration,
                ObsCoreSchema.of(configuration),
                PublisherDid.of(configuration, label));
    }

    private static ObsCoreConfiguration configuration() {
        try {
            return ObsCoreConfigurationReader.read(
                    Objects.requireNonNull(ObsCoreConfiguration.class.getResource("complete.yaml"))
                            .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** A repository that is only asked for a sign of life. */
    private record Checked(Runnable sign, Runnable survey) implements ButlerRepository {
        @Override
        public Optional<DatasetType> datasetType(String name) {
            survey.run();
            return Optional.empty();
        }

        @Override
        public Set<String> instruments() {
            throw new AssertionError("nobody asks for instruments");
        }

        @Override
        public Optional<Timespan> observed() {
            throw new AssertionError("nobody asks for the time");
        }

        @Override
        public DatasetRows find(List<DatasetQuery> queries, long limit) {
            throw new AssertionError("nobody searches");
        }

        @Override
        public void check() {
            sign.run();
        }

        @Override
        public void close() {}
    }
}
