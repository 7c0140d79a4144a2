package org.howdah.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.CommandLine;
import org.howdah.fixture.Signals;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.session.Session;
import org.howdah.postgres.connect.SecretSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Servers that stand still, stopped by signals, beside one that goes on.
final class StallsIT {
    /// A tick comes within a second, and two seconds after it the server is named; the watch looks ten times a second.
    private static final Duration NAMED = Duration.ofMillis(3_400);
    private static final Duration STOPPED = Duration.ofSeconds(10);
    private static final Duration BACK = Duration.ofSeconds(3);

    private PostgresProcess stopped;
    private PostgresProcess other;
    private Watching watching;
    private Watching.Watched watched;
    private Watching.Watched beside;

    @BeforeEach
    void watchTwo() {
        other = TestServers.shared(TestServers.NEWEST);
        stopped = TestServers.start(TestServers.NEWEST, Map.of(), List.of());
        watching = new Watching(SecretSource.NONE);
        watched = watching.watch(TestServers.target(stopped, TestServers.MONITOR));
        beside = watching.watch(TestServers.target(other, TestServers.MONITOR));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Sql.connections(stopped, TestServers.MONITOR) == 2
                && beside.read(Session.PROBE).size() > 1);
    }

    @AfterEach
    void close() {
        watching.close();
        stopped.close();
    }

    @Test
    void aStoppedServerIsNamedAndHoldsNobodyElseUp() throws SQLException {
        List<Long> all = stopped.pids();
        long begin = System.nanoTime();
        Signals.send("STOP", all);
        try {
            assertThat(watched.until(Link.NotAnswering.class, begin)).isLessThan(NAMED);
            assertThat(watched.until(Link.Down.class, begin)).isLessThan(NAMED.plusSeconds(5));
            watched.awaitDown(FaultKind.NOT_ANSWERING);
            Awaitility.await().until(() -> System.nanoTime() - begin > STOPPED.toNanos());
        } finally {
            Signals.send("CONT", all);
        }
        long continued = System.nanoTime();
        assertThat(beside.readings(Session.PROBE, begin)).hasSizeGreaterThan(8);
        assertThat(beside.since(begin)).noneMatch(heard -> heard.update() instanceof ServerUpdate.TicksSkipped);
        assertThat(watched.until(Link.Up.class, continued)).isLessThan(BACK);
        // Those that were given up while it stood still are gone, too.
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> Sql.connections(stopped, TestServers.MONITOR) <= 2);
    }

    @Test
    void stoppedBackendsAreNamedWhileTheirPostmasterRuns() throws SQLException {
        List<Long> backends = backends();
        long begin = System.nanoTime();
        Signals.send("STOP", backends);
        try {
            assertThat(watched.until(Link.NotAnswering.class, begin)).isLessThan(NAMED);
            // A new connection is answered, and at most the third.
            assertThat(watched.until(Link.Up.class, begin)).isLessThan(NAMED.plusSeconds(7));
            assertThat(Sql.connections(stopped, TestServers.MONITOR)).isLessThanOrEqualTo(3);
        } finally {
            Signals.send("CONT", backends);
        }
    }

    @Test
    void aStoppedPostmasterDoesNotMatterToThoseInside() {
        List<Long> postmaster = stopped.pids().subList(0, 1);
        Signals.send("STOP", postmaster);
        try {
            long begin = System.nanoTime();
            CommandLine.assertFails(TestServers.target(stopped, TestServers.PLAIN), FaultKind.NOT_ANSWERING, 4);
            assertThat(watched.readings(Session.PROBE, begin)).hasSizeGreaterThan(3);
            assertThat(watched.state().link()).isInstanceOf(Link.Up.class);
        } finally {
            Signals.send("CONT", postmaster);
        }
    }

    private List<Long> backends() throws SQLException {
        List<Long> pids = new ArrayList<>();
        try (Connection connection = stopped.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT pid FROM pg_stat_activity WHERE usename = '" + TestServers.MONITOR + "'")) {
            while (rows.next()) {
                pids.add(rows.getLong(1));
            }
        }
        return pids;
    }
}
