// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.butlervo.butler.ButlerRepository;
import org.butlervo.butler.Constraint;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetRow;
import org.butlervo.butler.DatasetRows;
import org.butlervo.butler.DimensionField;
import org.butlervo.fault.AuthenticationFault;
import org.butlervo.fault.AuthorizationFault;
import org.butlervo.fault.DaliFault;
import org.butlervo.fault.FatalFault;
import org.butlervo.fault.TransientFault;
import org.butlervo.fixture.GeneratedRegistry;
import org.butlervo.fixture.butlerserver.Asked;
import org.butlervo.fixture.butlerserver.Hold;
import org.butlervo.fixture.butlerserver.Misbehaviour;
import org.butlervo.fixture.butlerserver.StubButlerServer;
import org.butlervo.identity.BearerToken;
import org.butlervo.identity.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server may do wrong, and what comes of it. */
class RemoteFaultsTest {
    private static final String EXECUTE = "/v1/query/execute";
    private static final String TYPE = "difference_image";
    private static final int PAGE = 10;

    private final StubButlerServer server = StubButlerServer.over(
                    GeneratedRegistry.sqlite().resolve("gen3.sqlite3"), "demo")
            .allow("gt-alice", "alice")
            .allow("gt-bob", "bob")
            .pageSize(PAGE);
    private final RemoteRepository repository = repository(Duration.ofSeconds(20), Duration.ofSeconds(2));
    private final List<RemoteRepository> more = new ArrayList<>();

    private RemoteRepository repository(Duration readTimeout, Duration patience) {
        return RemoteRepository.of(
                new RemoteSettings(server.base(), Duration.ofSeconds(2), readTimeout, Duration.ofMinutes(1), patience),
                new StreamSlots());
    }

    @AfterEach
    void close() {
        more.forEach(RemoteRepository::close);
        repository.close();
        server.close();
    }

    private static Identity user(String token) {
        return new Identity(Optional.empty(), Optional.of(new BearerToken(token)), Set.of(), Set.of());
    }

    private ButlerRepository alice() {
        return repository.seenBy(user("gt-alice"));
    }

    private static DatasetQuery query(ButlerRepository butler, Constraint... constraints) {
        return new DatasetQuery(
                butler.datasetType(TYPE).orElseThrow(),
                List.of("DemoCam/DR1"),
                List.of(constraints),
                List.of(DimensionField.key("visit"), new DimensionField("visit", "timespan")),
                EnumSet.of(DatasetQuery.Extra.RUN, DatasetQuery.Extra.REGION));
    }

    private static List<DatasetRow> found(ButlerRepository butler, Constraint... constraints) {
        List<DatasetRow> all = new ArrayList<>();
        try (DatasetRows rows = butler.find(List.of(query(butler, constraints)), Long.MAX_VALUE)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private List<UUID> right() {
        return found(alice()).stream().map(DatasetRow::id).toList();
    }

    private DaliFault faultOf(Misbehaviour misbehaviour) {
        query(alice());
        server.answerNext(EXECUTE, misbehaviour);
        return catchThrowableOfType(DaliFault.class, () -> found(alice()));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("401", Misbehaviour.status(401), AuthenticationFault.class),
                Arguments.of("403", Misbehaviour.status(403), AuthorizationFault.class),
                Arguments.of("403 of a proxy", Misbehaviour.html(403), AuthorizationFault.class),
                Arguments.of("404", Misbehaviour.status(404), FatalFault.class),
                Arguments.of("422", Misbehaviour.userError("invalid_query", "no"), FatalFault.class),
                Arguments.of("422 for the shape", Misbehaviour.validationError(), FatalFault.class),
                Arguments.of("500", Misbehaviour.internalServerError(), FatalFault.class),
                Arguments.of("502 of a proxy", Misbehaviour.html(502), TransientFault.class),
                Arguments.of("504 of a proxy", Misbehaviour.html(504), TransientFault.class),
                Arguments.of("503 without a time", Misbehaviour.status(503), TransientFault.class),
                Arguments.of("429 for too long", Misbehaviour.status(429, 60), TransientFault.class),
                Arguments.of("200 of a proxy", Misbehaviour.html(200), FatalFault.class),
                Arguments.of(
                        "an error in the stream", Misbehaviour.errorLine(1, "invalid_query", "no"), FatalFault.class),
                Arguments.of("garbage", Misbehaviour.garbage(2), FatalFault.class),
                Arguments.of("an unknown type", Misbehaviour.unknownType(1), FatalFault.class),
                Arguments.of("a cut after no line", new Misbehaviour.CutAfter(0), TransientFault.class),
                Arguments.of("a cut after a line", new Misbehaviour.CutAfter(2), TransientFault.class),
                Arguments.of("a cut after the last line", new Misbehaviour.CutAfter(1_000), TransientFault.class),
                Arguments.of("a cut within a line", new Misbehaviour.CutWithin(1), TransientFault.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void becomesTheRightFault(String what, Misbehaviour misbehaviour, Class<? extends DaliFault> fault) {
        assertThat(faultOf(misbehaviour)).as(what).isExactlyInstanceOf(fault);
        assertThat(found(alice())).as("the next answer").hasSizeGreaterThan(PAGE);
        assertThat(server.openStreams("alice")).isZero();
    }

    @Test
    void tellsNothingOfTheServer() {
        DaliFault fault = faultOf(Misbehaviour.errorLine(1, "invalid_query", "column t.secret at db.internal"));

        assertThat(fault.text()).doesNotContain("secret", "127.0.0.1", "gt-alice");
        assertThat(fault.getCause()).hasMessageContaining("column t.secret");
    }

    @Test
    void saysWhenToComeBack() {
        assertThat(faultOf(Misbehaviour.status(503, 42)))
                .isInstanceOfSatisfying(
                        TransientFault.class,
                        fault -> assertThat(fault.retryAfter()).isEqualTo(Duration.ofSeconds(42)));
    }

    @Test
    void waitsForABusyServer() {
        List<UUID> right = right();
        server.answerNext(EXECUTE, Misbehaviour.status(503, 0)).answerNext(EXECUTE, Misbehaviour.status(429, 1));

        assertThat(right()).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void skipsKeepAlives(boolean keepAlives) {
        List<UUID> right = right();
        server.answerNext(EXECUTE, new Misbehaviour.SlowLines(Duration.ofMillis(5), keepAlives));

        assertThat(right()).isEqualTo(right);
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        List<UUID> right = right();
        server.answerNext(EXECUTE, Misbehaviour.extraMembers());

        assertThat(right()).isEqualTo(right);
    }

    @Test
    void endsASilentAnswer() {
        RemoteRepository impatient = repository(Duration.ofMillis(500), Duration.ofSeconds(2));
        more.add(impatient);
        ButlerRepository butler = impatient.seenBy(user("gt-alice"));
        query(butler);
        Hold hold = new Hold();
        server.answerNext(EXECUTE, new Misbehaviour.HeldAfter(1, hold));

        assertThatThrownBy(() -> found(butler)).isInstanceOf(TransientFault.class);
        hold.release();
    }

    @Test
    void endsAnAnswerThatTakesTooLong() {
        RemoteRepository impatient = RemoteRepository.of(
                new RemoteSettings(
                        server.base(),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(20),
                        Duration.ofMillis(300),
                        Duration.ofSeconds(2)),
                new StreamSlots());
        more.add(impatient);
        ButlerRepository butler = impatient.seenBy(user("gt-alice"));
        query(butler);
        server.answerNext(EXECUTE, new Misbehaviour.SlowLines(Duration.ofMillis(100), true));

        assertThatThrownBy(() -> found(butler))
                .isInstanceOf(TransientFault.class)
                .hasMessageContaining("took too long");
    }

    @Test
    void followsNoRedirect() {
        try (StubButlerServer other =
                StubButlerServer.over(GeneratedRegistry.sqlite().resolve("gen3.sqlite3"), "demo")) {
            assertThat(faultOf(Misbehaviour.redirect(other.base().resolve("/v1/query/execute"))))
                    .isInstanceOf(FatalFault.class);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void refusesAUniverseThatItDoesNotKnow() {
        server.answerNext("/v1/universe", Misbehaviour.universe("daf_butler", 99));

        assertThatThrownBy(() -> found(alice()))
                .isInstanceOf(FatalFault.class)
                .hasMessageContaining("dimension universe daf_butler version 99");
        assertThat(found(alice())).isNotEmpty();
    }

    @Test
    void isAwayWhileTheServerIs() {
        List<UUID> right = right();
        server.stop();
        assertThatThrownBy(() -> found(alice())).isInstanceOf(TransientFault.class);
        assertThatThrownBy(repository::check).isInstanceOf(TransientFault.class);

        server.start();
        assertThat(right()).isEqualTo(right);
        repository.check();
    }

    @Test
    void nobodyIsAskedWithoutAToken() {
        ButlerRepository stranger = repository.seenBy(Identity.ANONYMOUS);

        assertThatThrownBy(() -> stranger.datasetType(TYPE)).isInstanceOf(AuthenticationFault.class);
        assertThatThrownBy(stranger::instruments).isInstanceOf(AuthenticationFault.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void oneUsersAnswersAreNotAnothers() {
        server.restrict("bob", Set.of("DemoCam/DR1"));
        ButlerRepository bob = repository.seenBy(user("gt-bob"));

        assertThat(found(alice())).isNotEmpty();
        assertThatThrownBy(() -> found(bob)).isInstanceOf(FatalFault.class).hasMessageContaining("DemoCam/DR1");
        assertThat(found(alice())).isNotEmpty();
    }

    @Test
    void twoUsersAskAtTheSameTimeEachWithTheOwnToken() throws Exception {
        List<UUID> right = right();
        Stream<CompletableFuture<List<UUID>>> answers = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        found(repository.seenBy(user(i % 2 == 0 ? "gt-alice" : "gt-bob"))).stream()
                                .map(DatasetRow::id)
                                .toList()));

        for (CompletableFuture<List<UUID>> answer : answers.toList()) {
            assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(right);
        }
        assertThat(server.mostStreams("alice")).isBetween(1, 2);
        assertThat(server.mostStreams("bob")).isBetween(1, 2);
    }

    @Test
    void waitsNoLongerForASlotThanPatienceLasts() throws InterruptedException {
        RemoteRepository impatient = repository(Duration.ofSeconds(20), Duration.ofMillis(200));
        more.add(impatient);
        ButlerRepository butler = impatient.seenBy(user("gt-alice"));
        DatasetQuery query = query(butler);
        try (DatasetRows first = butler.find(List.of(query), Long.MAX_VALUE)) {
            assertThat(first.hasNext()).isTrue();

            assertThatThrownBy(() -> found(butler))
                    .isInstanceOf(TransientFault.class)
                    .hasMessageContaining("too many of your queries");
        }
        assertThat(found(butler)).isNotEmpty();
    }

    @Test
    void answersThatAreLeftEarlyEnd() {
        ButlerRepository alice = alice();
        for (int i = 0; i < 5; i++) {
            try (DatasetRows rows = alice.find(List.of(query(alice)), 1)) {
                assertThat(rows.hasNext()).isTrue();
            }
        }
        assertThat(found(alice)).isNotEmpty();
    }

    @Test
    void remembersTypesAndUniverseForEverybody() {
        found(alice());
        found(repository.seenBy(user("gt-bob")));

        assertThat(server.requests().stream().map(Asked::path))
                .filteredOn(path -> path.endsWith("/universe") || path.contains("/dataset_type/"))
                .hasSize(2);
    }

    @Test
    void longListsOfDatasetsAreAskedInParts() {
        List<UUID> right = right();
        Set<UUID> ids = new HashSet<>(right);
        while (ids.size() < 2_500) {
            ids.add(UUID.randomUUID());
        }

        assertThat(found(alice(), new Constraint.DatasetIn(ids)).stream().map(DatasetRow::id))
                .containsExactlyInAnyOrderElementsOf(right);
    }
}
