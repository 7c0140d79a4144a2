package org.howdah.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.CommandLine;
import org.howdah.fixture.Signals;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.session.Session;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.postgres.connect.ServerException;
import org.howdah.postgres.query.LiveReader;
import org.howdah.postgres.query.PostgresReaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/// Servers that go and come back: restarted, shut down, crashed, or with an administrator who ends sessions.
final class RestartsIT {
    private static final Duration BACK = Duration.ofSeconds(2);
    private static PostgresProcess server;

    @BeforeAll
    static void start() {
        server = TestServers.start(TestServers.NEWEST,
                Map.of("checkpoint_timeout", "1h", "max_wal_size", "8GB", "restart_after_crash", "on"), List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aRestartedServerIsBackWithinTwoSeconds() {
        try (Watching watching = new Watching(SecretSource.NONE)) {
            Watching.Watched watched = watching.watch(monitor());
            watched.awaitUp();
            server.restart();
            long answers = System.nanoTime();
            Awaitility.await().until(() -> watched.readings(Session.PROBE, answers).size() > 1);
            assertThat(watched.until(Link.Up.class, answers)).isLessThan(BACK);
            assertThat(downs(watched)).isSubsetOf(FaultKind.TERMINATED, FaultKind.SHUTTING_DOWN,
                    FaultKind.CONNECTION_REFUSED, FaultKind.STARTING_UP, FaultKind.CONNECTION_LOST);
            List<ProbeState<Session>> read = watched.read(Session.PROBE);
            assertThat(read.stream().map(state -> Objects.requireNonNull(state.latest()).epoch()).distinct())
                    .hasSize(2);
        }
    }

    @Test
    void anAdministratorWhoEndsTheConnectionIsNamed() throws SQLException {
        try (Watching watching = new Watching(SecretSource.NONE)) {
            Watching.Watched watched = watching.watch(monitor());
            watched.awaitUp();
            Sql.terminate(server, TestServers.MONITOR);
            long ended = System.nanoTime();
            assertThat(watched.until(Link.Down.class, ended)).isLessThan(BACK);
            assertThat(downs(watched)).containsExactly(FaultKind.TERMINATED);
            assertThat(watched.until(Link.Up.class, ended)).isLessThan(BACK.plusSeconds(1));
        }
    }

    @Test
    void aServerThatWaitsForItsSessionsToEndLetsNobodyIn() throws SQLException {
        try (Watching watching = new Watching(SecretSource.NONE);
                Connection open = server.connect(TestServers.APPLICATIONS.getFirst(), "postgres")) {
            assertThat(open.isValid(5)).isTrue();
            Watching.Watched watched = watching.watch(monitor());
            watched.awaitUp();
            // As `pg_ctl stop -m smart` does it.
            Signals.send("TERM", server.pids().subList(0, 1));
            Awaitility.await().until(() -> kinds(1).contains(FaultKind.SHUTTING_DOWN));
            CommandLine.assertFails(monitor(), FaultKind.SHUTTING_DOWN, 4);
            assertThat(watched.state().link()).isInstanceOf(Link.Up.class);
        } finally {
            server.stop(PostgresProcess.StopMode.FAST);
            server.start();
        }
    }

    @Test
    void aCrashIsRecoveredFromInWords() throws Exception {
        try (Watching watching = new Watching(SecretSource.NONE)) {
            Watching.Watched watched = watching.watch(monitor());
            watched.awaitUp();
            String user = TestServers.APPLICATIONS.getFirst();
            try (Connection victim = server.connect(user, "postgres");
                    Connection stubborn = server.connect(user, "postgres")) {
                // The postmaster waits for it before it recovers.
                Signals.send("STOP", List.of(pid(stubborn)));
                Signals.send("KILL", List.of(pid(victim)));
                Awaitility.await().until(() -> kinds(1).contains(FaultKind.IN_CRASH_RECOVERY));
                CommandLine.assertFails(monitor(), FaultKind.IN_CRASH_RECOVERY, 4);
                Signals.send("CONT", List.of(pid(stubborn)));
            }
            long crashed = System.nanoTime();
            Awaitility.await().until(() -> !watched.readings(Session.PROBE, crashed).isEmpty());
            assertThat(downs(watched)).isSubsetOf(FaultKind.TERMINATED, FaultKind.CONNECTION_LOST,
                    FaultKind.IN_CRASH_RECOVERY, FaultKind.STARTING_UP, FaultKind.CONNECTION_REFUSED);
        }
    }

    @Test
    void aServerThatStartsUpSaysSo() throws Exception {
        writeMuch();
        server.stop(PostgresProcess.StopMode.IMMEDIATE);
        CompletableFuture<Void> started = CompletableFuture.runAsync(server::start);
        assertThat(kinds(3_000)).contains(FaultKind.STARTING_UP)
                .isSubsetOf(FaultKind.CONNECTION_REFUSED, FaultKind.STARTING_UP);
        started.join();
    }

    /// Enough to be replayed for a while, as no checkpoint comes in between.
    private static void writeMuch() throws SQLException {
        Sql.execute(server, "DROP TABLE IF EXISTS much", "CHECKPOINT",
                "CREATE TABLE much AS SELECT i, repeat('x', 100) AS text FROM generate_series(1, 700000) i",
                "UPDATE much SET i = i + 1");
    }

    private static long pid(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    /// What attempts meet, until one succeeds.
    private static Set<FaultKind> kinds(int attempts) {
        Set<FaultKind> met = EnumSet.noneOf(FaultKind.class);
        PostgresReaders readers = Watching.readers(SecretSource.NONE);
        for (int i = 0; i < attempts; i++) {
            try (LiveReader reader = readers.openLive(monitor())) {
                assertThat(reader.capabilities().role()).isEqualTo(TestServers.MONITOR);
                return met;
            } catch (ServerException e) {
                met.add(e.fault().kind());
                Awaitility.await().pollDelay(Duration.ofMillis(10)).until(() -> true);
            }
        }
        return met;
    }

    private static Collection<FaultKind> downs(Watching.Watched watched) {
        Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
        watched.since(Long.MIN_VALUE).forEach(heard -> {
            if (heard.update() instanceof ServerUpdate.LinkChanged(Link.Down(_, var fault, _))) {
                kinds.add(fault.kind());
            }
        });
        return kinds;
    }

    private static ConnectionTarget monitor() {
        return TestServers.target(server, TestServers.MONITOR);
    }
}
