// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.butlervo.fault.TransientFault;
import org.butlervo.fixture.GeneratedRegistry;
import org.butlervo.quantity.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoveragesTest {
    private static final Coverage SEEN = new Coverage(Set.of("Cam"), Optional.empty(), Optional.empty(), List.of());

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-21T00:00:00Z");
    private int surveys;

    @Test
    void nobodyWaitsForASurvey() {
        try (Service service = service()) {
            Coverages coverages = coverages(false);

            assertThat(coverages.of(service.repository())).isSameAs(Coverage.UNKNOWN);
            assertThat(coverages.of(service.repository())).isSameAs(Coverage.UNKNOWN);
            assertThat(waiting).hasSize(1);
            waiting.remove().run();
            assertThat(coverages.of(service.repository())).isSameAs(SEEN);
        }
    }

    @Test
    void whatIsKnownIsShownWhileItIsLookedUpAgain() {
        try (Service service = service()) {
            Coverages coverages = coverages(false);
            coverages.of(service.repository());
            waiting.remove().run();
            now = now.plus(Duration.ofHours(2));

            assertThat(coverages.of(service.repository())).isSameAs(SEEN);
            waiting.remove().run();
            assertThat(surveys).isEqualTo(2);
        }
    }

    @Test
    void aSurveyThatFailsIsTriedAgainLater() {
        try (Service service = service()) {
            Coverages coverages = coverages(true);
            coverages.of(service.repository());
            waiting.remove().run();
            coverages.of(service.repository());
            assertThat(waiting).isEmpty();
            now = now.plus(Duration.ofMinutes(2));
            coverages.of(service.repository());

            assertThat(waiting).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSurveyFindsTheLimitsOfTheData(boolean isPostgresql) {
        try (Service service = isPostgresql
                ? Service.over(
                        "demo",
                        GeneratedRegistry.postgresql(),
                        GeneratedRegistry.postgresql().resolve("obscore.yaml"))
                : service()) {
            Coverage coverage = Survey.of(service.repository());

            assertThat(coverage.instruments()).containsExactly("DemoCam");
            Interval shown = limits(service, "t_min", "t_max");
            assertThat(coverage.timeMjd()).hasValueSatisfying(time -> {
                assertThat(time.min()).isEqualTo(shown.min());
                // an exposure without published images may come last
                assertThat(time.max()).isBetween(shown.max(), shown.max() + 0.01);
            });
            assertThat(coverage.fovDeg())
                    .hasValueSatisfying(fov -> assertThat(fov.min()).isPositive());
            assertThat(coverage.samples()).isNotEmpty();
        }
    }

    private static Interval limits(Service service, String min, String max) {
        int low = service.repository().schema().position(min).orElseThrow();
        int high = service.repository().schema().position(max).orElseThrow();
        return new Interval(
                service.allRows().stream()
                        .filter(row -> !row.cells().isNull(low))
                        .mapToDouble(row -> row.cells().real(low))
                        .min()
                        .orElseThrow(),
                service.allRows().stream()
                        .filter(row -> !row.cells().isNull(high))
                        .mapToDouble(row -> row.cells().real(high))
                        .max()
                        .orElseThrow());
    }

    private static Service service() {
        return Service.over(
                "demo", GeneratedRegistry.sqlite(), GeneratedRegistry.sqlite().resolve("obscore.yaml"));
    }

    private Coverages coverages(boolean fails) {
        return new Coverages(
                waiting::add,
                repository -> {
                    surveys++;
                    if (fails) {
                        throw new TransientFault("away", Duration.ofSeconds(1));
                    }
                    return SEEN;
                },
                () -> now);
    }
}
