package org.howdah.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.howdah.analysis.ConnectionCounts;
import org.howdah.analysis.FleetRow;
import org.howdah.analysis.LoadMeter;
import org.howdah.analysis.NextState;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.HeldSessions;
import org.howdah.fixture.TestServers;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleMode;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.Environment;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.query.LiveReader;
import org.howdah.postgres.query.LiveRequest;
import org.howdah.postgres.query.PostgresReaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page of all servers says the same of a server that nobody looks at.
class QuietFleetIT {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String CLIENTS = "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'";
    private static final int HELD = 4;

    @ParameterizedTest
    @ValueSource(strings = {"10", "15", "18"})
    void numbersOfTheServersPageAreThoseOfTheExactMode(String major) throws Exception {
        try (PostgresProcess server = TestServers.start(major, Map.of(), List.of());
                HeldSessions held = new HeldSessions(server);
                Connection asking = server.connectAsSuperuser("postgres")) {
            held.holding("app_one", 1);
            held.waitingFor("app_two", 1);
            held.waitingFor("app_two", 1);
            held.running("app_one", "SELECT pg_sleep(600)");
            awaitOnlyHeld(asking);
            FleetRow exact = row(server, false);
            awaitOnlyHeld(asking);
            FleetRow quiet = row(server, true);

            ConnectionCounts counts = Objects.requireNonNull(exact.connections());
            assertThat(counts.active()).isEqualTo(3);
            assertThat(counts.idleInTransaction()).isEqualTo(1);
            assertThat(quiet.connections()).isEqualTo(counts);
            assertThat(quiet.blocked()).isEqualTo(exact.blocked()).isEqualTo(2);
            assertThat(Objects.requireNonNull(quiet.load().now()).sessions())
                    .isEqualTo(Objects.requireNonNull(exact.load().now()).sessions());
            assertThat(Objects.requireNonNull(quiet.longestTransaction())
                    .minus(Objects.requireNonNull(exact.longestTransaction()))).isBetween(Duration.ZERO,
                            Duration.ofSeconds(20));
            assertThat(quiet.status()).isEqualTo(exact.status());
        }
    }

    /// A connection that was closed is counted until its process is gone.
    private static void awaitOnlyHeld(Connection asking) {
        Awaitility.await().until(() -> {
            try (Statement statement = asking.createStatement(); ResultSet rows = statement.executeQuery(CLIENTS)) {
                rows.next();
                return rows.getInt(1) == HELD + 1;
            }
        });
    }

    private static FleetRow row(PostgresProcess server, boolean quiet) throws Exception {
        RegisteredServer registered = new RegisteredServer(ServerId.random(), "one",
                TestServers.target(server, TestServers.MONITOR), null, List.of(), Environment.NONE,
                AccessMode.OBSERVE, 4, SECOND, false);
        PostgresReaders readers = new PostgresReaders(new Connector(TestServers.secrets(), "howdah/test"),
                Instant::now, System::nanoTime, Thread::new);
        ServerState state = ServerState.unknown(registered.id(), "one", new Link.Up(Instant.now()));
        LoadMeter load = LoadMeter.EMPTY;
        try (LiveReader reader = readers.openLive(registered.connection())) {
            state = NextState.of(state, new ServerUpdate.CapabilitiesRead(reader.capabilities()));
            for (int second = 0; second < 4; second++) {
                for (Sample<?> sample : reader.read(new LiveRequest(false, false, quiet, SECOND))) {
                    state = NextState.of(state, new ServerUpdate.Sampled<>(sample));
                }
            }
            load = load.with(state.latest(Session.PROBE).orElseThrow().time(), state.rows(Session.PROBE), SECOND);
        }
        assertThat(state.latest(Session.PROBE).orElseThrow().mode())
                .isEqualTo(quiet ? SampleMode.QUIET : SampleMode.EXACT);
        return FleetRow.of(new FleetServer(registered, state, load.history()), Instant.now());
    }
}
