package org.howdah.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.howdah.fixture.TestServers;
import org.howdah.model.server.ServerVersion;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.connect.Lane;
import org.howdah.postgres.connect.Traffic;
import org.howdah.postgres.query.SqlCatalog;

/// CPU of each statement of the live second by itself, at 100 sessions, paced, so that caches are as cold as in use.
final class StatementsBenchmark {
    private static final List<String> LIVE = List.of("second", "sessions", "blocking", "wal_senders", "databases",
            "checkpointer", "wal");

    private StatementsBenchmark() {}

    static void run(String... arguments) throws Exception {
        List<String> versions = arguments.length > 0 ? List.of(arguments) : List.of("18", "debian15");
        for (String version : versions) {
            try (BusyServer busy = new BusyServer(version, 100, 30);
                    Connection connection = new Connector(TestServers.secrets(), "statements").open(
                            TestServers.target(busy.server(), busy.watcher()), Lane.SLOW, new Traffic())) {
                int pid = busy.backend("statements");
                for (String name : LIVE) {
                    String sql = new SqlCatalog().get(name, ServerVersion.of(busy.server().binaries().major()));
                    measure(version, name, pid, connection, sql);
                }
                measure(version, "bare", pid, connection, "select * from pg_stat_activity");
            }
        }
    }

    private static void measure(String version, String name, int pid, Connection connection, String sql)
            throws Exception {
        List<Double> micros = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < 25; i++) {
                bind(connection, statement);
                long before = BusyServer.cpuNanos(pid);
                statement.execute();
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                micros.add((BusyServer.cpuNanos(pid) - before) / 1e3);
            }
        }
        System.out.printf(Locale.ROOT, "%-8s %-14s %6.0f us%n", version, name,
                ServerSecondBenchmark.median(micros.subList(5, micros.size())));
    }

    private static void bind(Connection connection, PreparedStatement statement) throws SQLException {
        var parameters = statement.getParameterMetaData();
        for (int i = 1; i <= parameters.getParameterCount(); i++) {
            switch (parameters.getParameterTypeName(i)) {
                case "_int4" -> statement.setArray(i, connection.createArrayOf("int4", new Integer[0]));
                case "bool" -> statement.setBoolean(i, false);
                default -> statement.setObject(i, OffsetDateTime.now(java.time.ZoneOffset.UTC));
            }
        }
    }
}
