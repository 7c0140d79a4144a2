package org.howdah.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.CommandLine;
import org.howdah.fixture.Standby;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Standbys: promoted while somebody looks, and such as let nobody in.
final class StandbyIT {
    @Test
    void aPromotionBeginsOneNewEpochAndLeavesNoGap() {
        // Side by side, as most of it is waiting.
        List.of("13", "18").parallelStream().forEach(StandbyIT::promoteUnderTheConnection);
    }

    private static void promoteUnderTheConnection(String version) {
        try (PostgresProcess primary = TestServers.start(version, Map.of(), List.of(Standby.RULE))) {
            Standby.prepare(primary);
            try (Standby standby = Standby.hot(primary); Watching watching = new Watching(TestServers.secrets())) {
                Watching.Watched watched = watching.watch(standby.target(TestServers.BOSS));
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> watched.read(Session.PROBE).size() > 2);
                long promoted = System.nanoTime();
                standby.promote();
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !lastEpoch(watched).inRecovery());
                // Longer than the control file is not looked at.
                Awaitility.await().pollDelay(Duration.ofSeconds(11)).atMost(Duration.ofSeconds(20)).until(() -> true);

                List<ProbeState<Session>> read = watched.read(Session.PROBE);
                List<Epoch> epochs = read.stream().map(state -> Objects.requireNonNull(state.latest()).epoch())
                        .distinct().toList();
                assertThat(epochs).hasSize(2);
                assertThat(epochs.getFirst().inRecovery()).isTrue();
                assertThat(epochs.getLast().timeline()).isEqualTo(
                        Objects.requireNonNull(epochs.getFirst().timeline()) + 1);
                // Unknown at the first reading of all, and at the first after the promotion.
                assertThat(read.stream().filter(state -> state.previous() == null)).hasSize(2);
                assertThat(watched.since(promoted)).noneMatch(heard -> heard
                        .update() instanceof org.howdah.model.sample.ServerUpdate.LinkChanged(Link.Down _));
                assertThat(watched.readings(Session.PROBE, promoted)).hasSizeGreaterThan(10);
            }
        } catch (IOException | SQLException | InterruptedException e) {
            throw new AssertionError(version, e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void aStandbyThatLetsNobodyInSaysSo(String version) throws Exception {
        try (PostgresProcess primary = TestServers.start(version, Map.of(), List.of(Standby.RULE))) {
            Standby.prepare(primary);
            try (Standby standby = Standby.warm(primary)) {
                // Before 14 such a server says that it is starting up, for ever.
                CommandLine.assertFails(standby.target(TestServers.MONITOR),
                        version.equals("13") ? FaultKind.STARTING_UP : FaultKind.NOT_ACCEPTING, 4);
            }
        }
    }

    private static Epoch lastEpoch(Watching.Watched watched) {
        return Objects.requireNonNull(watched.read(Session.PROBE).getLast().latest()).epoch();
    }
}
