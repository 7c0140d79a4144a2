package org.howdah.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.howdah.alert.AlertRule;
import org.howdah.alert.Alerts;
import org.howdah.analysis.FleetRow;
import org.howdah.analysis.FleetStatus;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.FaultProxy;
import org.howdah.fixture.FaultProxy.Fault;
import org.howdah.fixture.Loopback;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.model.collector.ProcessCost;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.sample.StateSource.Subscription;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.TlsMode;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.sampler.CollectorStatistics;
import org.howdah.sampler.Fleet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Real servers beside dead ones, while the list of them changes.
final class FleetIT {
    private static final List<String> VERSIONS = List.of("9.6", "13", "16", "18");
    private static final String USER = TestServers.MONITOR;

    private final Watching watching = new Watching(SecretSource.NONE);
    private final CollectorStatistics statistics = new CollectorStatistics(watching.sampler(),
            () -> new ProcessCost(Instant.EPOCH, null, 0, 0, null, 0));
    private final Fleet fleet = watching.fleet(statistics);
    private final List<RegisteredServer> servers = new ArrayList<>();
    private final List<FaultProxy> holes = new ArrayList<>();

    @BeforeEach
    void startServers() throws IOException {
        for (String version : VERSIONS) {
            servers.add(registered("real-" + version, TestServers.target(TestServers.shared(version), USER)));
        }
        int port = TestServers.shared(TestServers.NEWEST).address("a", "b").port();
        for (int i = 0; i < 3; i++) {
            FaultProxy hole = new FaultProxy(port);
            hole.set(Fault.BLACK_HOLE);
            holes.add(hole);
            servers.add(registered("hole-" + i, at("127.0.0.1", hole.port())));
        }
        servers.add(registered("closed", at("127.0.0.1", Loopback.freePort())));
        servers.add(registered("nowhere", at("nowhere.invalid", 5432)));
    }

    @AfterEach
    void close() throws IOException {
        watching.close();
        for (FaultProxy hole : holes) {
            hole.close();
        }
    }

    @Test
    void deadServersDelayNobodyAndChangesOfTheListDisturbNobodyElse() throws Exception {
        List<FleetState> heard = new CopyOnWriteArrayList<>();
        try (Subscription subscription = fleet.subscribeFleet(heard::add);
                Alerts alerts = new Alerts(fleet, AlertRule.builtIn(), Instant::now)) {
            assertThat(subscription).isNotNull();
            fleet.apply(servers);
            await(rows -> rows.stream().filter(row -> row.server().name().startsWith("real-"))
                    .allMatch(row -> row.size() != null && row.wraparound() != null && row.status() == FleetStatus.UP));
            await(rows -> rows.stream().filter(row -> !row.server().name().startsWith("real-"))
                    .allMatch(row -> row.status() == FleetStatus.DOWN));
            assertThat(row("closed").outage()).isNotNull();

            everySecondIsSampledAndPublishedOnce(heard);
            renameDisturbsNobody();
            pauseEndsTheConnections();
            removalEndsTheConnections();

            Awaitility.await().atMost(Duration.ofSeconds(45)).until(() -> alerts.book().open().size() == 5);
            assertThat(alerts.book().open()).extracting(alert -> alert.rule().name()).containsOnly("server-down");
        }
        nothingIsLeft();
    }

    private void everySecondIsSampledAndPublishedOnce(List<FleetState> heard) {
        int before = heard.size();
        Awaitility.await().pollDelay(Duration.ofSeconds(5)).until(() -> true);
        // A copy: the fleet goes on publishing while it is looked at.
        List<FleetState> states = heard.stream().skip(before).toList();

        assertThat(states).hasSizeBetween(4, 6);
        for (String version : VERSIONS) {
            assertThat(row("real-" + version).sampleAge()).isLessThan(Duration.ofSeconds(2));
            assertThat(row("real-" + version).load().slices()).isNotEmpty().extracting(LoadSlice::samples)
                    .allMatch(samples -> samples <= 11);
        }
    }

    private void renameDisturbsNobody() throws SQLException {
        PostgresProcess server = TestServers.shared("16");
        List<Long> before = backends(server);
        RegisteredServer renamed = change(servers.get(2), "sixteen", false);
        servers.set(2, renamed);
        fleet.apply(servers);

        assertThat(row("sixteen").status()).isEqualTo(FleetStatus.UP);
        Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        assertThat(backends(server)).isEqualTo(before);
        assertThat(row("sixteen").sampleAge()).isLessThan(Duration.ofSeconds(2));
    }

    private void pauseEndsTheConnections() {
        servers.set(1, change(servers.get(1), servers.get(1).name(), true));
        fleet.apply(servers);

        Awaitility.await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(backends(TestServers.shared("13"))).isEmpty());
        assertThat(row(servers.get(1).name()).status()).isEqualTo(FleetStatus.PAUSED);
        assertThat(row(servers.get(1).name()).size()).as("what was known stays").isNotNull();
    }

    private void removalEndsTheConnections() throws SQLException {
        assertThat(backends(TestServers.shared("9.6"))).hasSize(2);
        servers.removeFirst();
        fleet.apply(servers);

        Awaitility.await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(backends(TestServers.shared("9.6"))).isEmpty());
        assertThat(rows()).hasSize(servers.size());
        assertThat(statistics.state().servers()).hasSize(3);
    }

    private void nothingIsLeft() {
        watching.close();
        assertThat(watching.alive()).isEmpty();
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            for (String version : VERSIONS) {
                assertThat(backends(TestServers.shared(version))).isEmpty();
            }
            assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
                    .noneMatch(name -> name.startsWith("slow-lane-pool"));
        });
    }

    private void await(Predicate<List<FleetRow>> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> condition.test(rows()));
    }

    private List<FleetRow> rows() {
        return FleetRow.of(fleet.fleet());
    }

    private FleetRow row(String name) {
        return rows().stream().filter(row -> row.server().name().equals(name)).findFirst().orElseThrow();
    }

    /// Who of ours is on a server.
    private static List<Long> backends(PostgresProcess server) throws SQLException {
        long count = Sql.connections(server, USER);
        return count == 0
                ? List.of()
                : Arrays.asList(count, Sql.number(server,
                        "SELECT sum(pid) FROM pg_stat_activity WHERE usename = '" + USER + "'"));
    }

    private static ConnectionTarget at(String host, int port) {
        return new ConnectionTarget(new ServerAddress(host, port, "postgres", USER), TlsMode.DISABLE, null);
    }

    private static RegisteredServer registered(String name, ConnectionTarget target) {
        return new RegisteredServer(ServerId.random(), name, target, null, List.of(), Environment.NONE,
                AccessMode.OBSERVE, null, RegisteredServer.USUAL_INTERVAL, false);
    }

    private static RegisteredServer change(RegisteredServer server, String name, boolean paused) {
        return new RegisteredServer(server.id(), name, server.target(), null, List.of(), Environment.NONE,
                AccessMode.OBSERVE, null, server.interval(), paused);
    }
}
