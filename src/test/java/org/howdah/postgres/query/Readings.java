package org.howdah.postgres.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.TestServers;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.howdah.postgres.connect.Connector;

/// Readers of real servers, and what tests want of their answers.
final class Readings {
    static final LiveRequest USUAL = new LiveRequest(false, false, Duration.ofSeconds(1));
    static final LiveRequest EVERYTHING = new LiveRequest(true, true, Duration.ofSeconds(1));
    static final PostgresReaders READERS = new PostgresReaders(
            new Connector(TestServers.secrets(), "howdah/test"), Clock.systemUTC(), System::nanoTime, Thread::new);

    private Readings() {}

    static LiveReader open(PostgresProcess server, String user) throws Exception {
        return READERS.openLive(TestServers.target(server, user));
    }

    static <R extends Record> List<R> rows(List<Sample<?>> samples, Probe<R> probe) {
        return samples.stream()
                .filter(sample -> sample.probe().equals(probe))
                .map(Sample::outcome)
                .map(SampleOutcome.Read.class::cast)
                .flatMap(read -> ((List<?>) read.rows()).stream())
                .map(probe.rowType()::cast)
                .toList();
    }

    static Session session(List<Sample<?>> samples, int pid) {
        return rows(samples, Session.PROBE).stream()
                .filter(session -> session.pid() == pid)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no session " + pid));
    }

    static Map<Integer, List<Integer>> blockedBy(List<Sample<?>> samples) {
        Map<Integer, List<Integer>> edges = new HashMap<>();
        rows(samples, BlockedSession.PROBE).forEach(waiter -> edges.put(
                waiter.pid(), Objects.requireNonNullElse(waiter.blockedBy(), List.of())));
        return edges;
    }

    static void execute(PostgresProcess server, String database, String... statements) throws SQLException {
        try (Connection connection = server.connectAsSuperuser(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
