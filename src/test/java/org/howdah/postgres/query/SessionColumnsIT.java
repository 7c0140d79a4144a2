package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.TestServers;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.session.HeldLocks;
import org.howdah.model.session.SessionTraits;
import org.howdah.model.session.TempFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is asked of all sessions only while somebody looks at a column of it, on every version.
final class SessionColumnsIT {
    private static final Set<Probe<?>> ALL = Set.of(SessionTraits.PROBE, HeldLocks.PROBE, TempFiles.PROBE);

    static Stream<String> versions() {
        return TestServers.VERSIONS.stream();
    }

    /// Its rows are made while it runs, and its sort does not fit into memory: it holds a snapshot and has files.
    @ParameterizedTest
    @MethodSource("versions")
    void snapshotLocksAndFilesAreThoseOfTheSession(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        Readings.execute(server, "postgres", "DROP TABLE IF EXISTS counted", "CREATE TABLE counted (a int)");
        try (Connection busy = server.connectAsSuperuser("postgres");
                Statement statement = busy.createStatement();
                SlowReader slow = slow(server, TestServers.BOSS)) {
            busy.setAutoCommit(false);
            statement.execute("SET work_mem = '64kB'");
            statement.execute("SELECT pg_advisory_xact_lock(11), pg_advisory_xact_lock(12)");
            statement.execute("DECLARE kept NO SCROLL CURSOR FOR SELECT repeat('x', 500) || n AS t"
                    + " FROM generate_series(1, 20000) n ORDER BY t DESC");
            statement.execute("FETCH 1 FROM kept");
            int pid = pid(statement);
            Readings.execute(server, "postgres", "INSERT INTO counted VALUES (1)", "INSERT INTO counted VALUES (2)",
                    "INSERT INTO counted VALUES (3)");

            List<Sample<?>> samples = slow.read(ALL);

            SessionTraits traits = Readings.rows(samples, SessionTraits.PROBE).stream()
                    .filter(row -> row.pid() == pid).findFirst().orElseThrow();
            assertThat(traits.snapshotAge()).isNotNull().isGreaterThanOrEqualTo(3);
            assertThat(traits.tls()).isFalse();
            assertThat(traits.tlsVersion()).isNull();
            assertThat(traits.gssEncrypted()).isEqualTo(
                    List.of("9.6", "10", "11").contains(version) ? null : false);
            assertThat(Readings.rows(samples, HeldLocks.PROBE)).filteredOn(row -> row.pid() == pid)
                    .containsExactly(new HeldLocks(pid, locks(server, pid)));
            assertThat(Readings.rows(samples, TempFiles.PROBE)).filteredOn(row -> row.pid() == pid).singleElement()
                    .satisfies(files -> {
                        assertThat(files.files()).isPositive();
                        assertThat(files.sizeBytes()).isGreaterThan(1_000_000);
                    });
            busy.rollback();
            await().untilAsserted(() -> assertThat(Readings.rows(slow.read(ALL), TempFiles.PROBE))
                    .noneMatch(row -> row.pid() == pid));
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void roleThatMayNotLookIntoFoldersIsDeniedThatAlone(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (SlowReader plain = slow(server, TestServers.PLAIN);
                SlowReader monitor = slow(server, TestServers.MONITOR)) {
            assertThat(outcome(plain, TempFiles.PROBE)).isInstanceOf(SampleOutcome.Denied.class);
            assertThat(outcome(plain, HeldLocks.PROBE)).isInstanceOf(SampleOutcome.Read.class);
            assertThat(outcome(plain, SessionTraits.PROBE)).isInstanceOf(SampleOutcome.Read.class);
            assertThat(outcome(monitor, TempFiles.PROBE)).isInstanceOf(
                    List.of("9.6", "10", "11").contains(version)
                            ? SampleOutcome.Denied.class
                            : SampleOutcome.Read.class);
        }
    }

    private static SampleOutcome<?> outcome(SlowReader reader, Probe<?> probe) {
        return reader.read(Set.of(probe)).getFirst().outcome();
    }

    private static SlowReader slow(PostgresProcess server, String role) throws Exception {
        try (LiveReader live = Readings.open(server, role)) {
            return Readings.READERS.openSlow(TestServers.target(server, role), live.capabilities());
        }
    }

    private static long locks(PostgresProcess server, int pid) throws SQLException {
        try (Connection connection = server.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM pg_locks WHERE granted AND pid = " + pid)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static int pid(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
