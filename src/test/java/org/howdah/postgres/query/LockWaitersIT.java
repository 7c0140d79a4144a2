package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.HeldSessions;
import org.howdah.fixture.TestServers;
import org.howdah.model.sample.Sample;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Real queues of lock waiters: whom they wait for, how many are asked about at once, and what that takes.
final class LockWaitersIT {
    /// The sampler names a server that takes longer for one answer.
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    static Stream<String> versions() {
        return TestServers.VERSIONS.stream();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyWaiterIsReadWhereTheWholeTreeIsWanted(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (HeldSessions held = new HeldSessions(server);
                LiveReader reader = Readings.open(server, TestServers.BOSS)) {
            held.holding("app_one", 10);
            held.manyWaitingFor("app_two", 10, 20);
            assertThat(read(reader.read(Readings.EVERYTHING))).isEmpty();
            assertThat(read(reader.read(Readings.EVERYTHING))).hasSize(20);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void tenWaitersAreReadASecondLongestUnreadFirst(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (HeldSessions held = new HeldSessions(server);
                LiveReader reader = Readings.open(server, TestServers.BOSS)) {
            int holder = held.holding("app_one", 11);
            held.manyWaitingFor("app_two", 11, 20);

            Set<Integer> first = awaitFirstRead(reader);
            assertThat(first).as("after a second of waiting").hasSize(10);
            List<Sample<?>> second = reader.read(Readings.USUAL);
            assertThat(read(second)).as("the other ten").hasSize(20);
            assertThat(Readings.blockedBy(second).values()).anySatisfy(
                    blockers -> assertThat(blockers).containsExactly(holder));

            Set<Integer> third = readAtLast(reader.read(Readings.USUAL));
            assertThat(third).as("those that were read longest ago").isEqualTo(first);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.6", "18"})
    void fiveHundredWaitersAreReadInTime(String version) throws Exception {
        Map<String, String> settings = Map.of("max_connections", "600");
        try (PostgresProcess server = TestServers.start(version, settings, List.of());
                HeldSessions held = new HeldSessions(server);
                LiveReader reader = Readings.open(server, TestServers.BOSS)) {
            held.holding("app_one", 12);
            held.manyWaitingFor("app_two", 12, 500);

            Set<Integer> seen = new HashSet<>(awaitFirstRead(reader));
            assertThat(seen).hasSize(10);
            for (int tick = 2; tick <= 5; tick++) {
                List<Sample<?>> samples = inTime(reader, Readings.USUAL);
                assertThat(Readings.rows(samples, Session.PROBE)).filteredOn(Session::waitsForLock).hasSize(500);
                seen.addAll(read(samples));
                assertThat(seen).hasSize(10 * tick);
            }
            assertThat(read(inTime(reader, Readings.EVERYTHING))).hasSize(500);
        }
    }

    private static List<Sample<?>> inTime(LiveReader reader, LiveRequest request) throws Exception {
        List<Sample<?>> samples = reader.read(request);
        assertThat(samples).allSatisfy(sample -> {
            assertThat(sample.batch()).isTrue();
            assertThat(sample.duration()).isLessThan(DEADLINE);
        });
        return samples;
    }

    /// Nobody is asked about who has waited for less than a second.
    private static Set<Integer> awaitFirstRead(LiveReader reader) {
        return Awaitility.await().pollInterval(Duration.ofMillis(200))
                .until(() -> read(reader.read(Readings.USUAL)), read -> !read.isEmpty());
    }

    private static Set<Integer> read(List<Sample<?>> samples) {
        return Readings.rows(samples, BlockedSession.PROBE).stream()
                .filter(waiter -> waiter.blockedBy() != null)
                .map(BlockedSession::pid)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> readAtLast(List<Sample<?>> samples) {
        Instant last = samples.getFirst().serverTime();
        return Readings.rows(samples, BlockedSession.PROBE).stream()
                .filter(waiter -> waiter.readAt() != null && waiter.readAt().equals(last))
                .map(BlockedSession::pid)
                .collect(Collectors.toSet());
    }
}
