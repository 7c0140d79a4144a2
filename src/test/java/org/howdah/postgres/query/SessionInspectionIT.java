package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.TestServers;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;
import org.howdah.model.session.SessionLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a single session is asked for, on every version.
final class SessionInspectionIT {
    private static final String TABLE = "\"Odd \"\"name\"\"\"";

    static Stream<String> versions() {
        return TestServers.VERSIONS.stream();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void locksAreThoseOfTheOneSession(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        Readings.execute(server, "postgres", "DROP TABLE IF EXISTS " + TABLE, "CREATE TABLE " + TABLE + " (a int)");
        try (Connection holder = server.connectAsSuperuser("postgres");
                Statement holding = holder.createStatement();
                LiveReader live = Readings.open(server, TestServers.BOSS);
                SlowReader slow = Readings.READERS.openSlow(
                        TestServers.target(server, TestServers.BOSS), live.capabilities())) {
            holder.setAutoCommit(false);
            holding.execute("LOCK TABLE " + TABLE + " IN SHARE MODE");
            holding.execute("SELECT pg_advisory_xact_lock(7, 42)");
            int pid = pid(holding);
            Session session = Readings.session(live.read(Readings.EVERYTHING), pid);

            SessionInspection seen = slow.inspect(session);

            assertThat(rows(seen.locks())).contains(
                    new SessionLock("relation", "ShareLock", true, false, "Odd \"name\"", null),
                    new SessionLock("advisory", "ExclusiveLock", true, false, "7, 42", null));
            assertThat(rows(seen.encryption())).singleElement().matches(encryption -> !encryption.tls());
            assertThat(seen.text()).isNull();
            holder.rollback();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void awaitedLocksSaySinceWhenWhereTheServerKnows(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        Readings.execute(server, "postgres", "DROP TABLE IF EXISTS queued", "CREATE TABLE queued (a int)");
        try (Connection holder = server.connectAsSuperuser("postgres");
                Statement holding = holder.createStatement();
                Connection waiter = server.connectAsSuperuser("postgres");
                Statement waiting = waiter.createStatement();
                LiveReader live = Readings.open(server, TestServers.BOSS);
                SlowReader slow = Readings.READERS.openSlow(
                        TestServers.target(server, TestServers.BOSS), live.capabilities())) {
            holder.setAutoCommit(false);
            holding.execute("LOCK TABLE queued IN ACCESS EXCLUSIVE MODE");
            int pid = pid(waiting);
            Thread queue = new Thread(() -> {
                try {
                    waiting.execute("SELECT * FROM queued");
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            });
            queue.start();
            await().until(() -> Readings.session(live.read(Readings.EVERYTHING), pid).waitsForLock());
            Session session = Readings.session(live.read(Readings.EVERYTHING), pid);
            await().untilAsserted(() -> assertThat(rows(slow.inspect(session).locks()))
                    .filteredOn(lock -> !lock.granted()).singleElement().satisfies(lock -> {
                        assertThat(lock.mode()).isEqualTo("AccessShareLock");
                        assertThat(lock.object()).isEqualTo("queued");
                        assertThat(lock.waitStart() != null)
                                .isEqualTo(live.capabilities().version().isAtLeast("14"));
                    }));
            holder.rollback();
            queue.join();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void anotherSessionWithTheSamePidAnswersNothing(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (Connection holder = server.connectAsSuperuser("postgres");
                Statement holding = holder.createStatement();
                LiveReader live = Readings.open(server, TestServers.BOSS);
                SlowReader slow = Readings.READERS.openSlow(
                        TestServers.target(server, TestServers.BOSS), live.capabilities())) {
            holder.setAutoCommit(false);
            holding.execute("SELECT pg_advisory_xact_lock(1)");
            Session session = Readings.session(live.read(Readings.EVERYTHING), pid(holding));
            assertThat(rows(slow.inspect(session).locks())).isNotEmpty();
            assertThat(rows(slow.inspect(earlier(session)).locks())).isEmpty();
            holder.rollback();
        }
    }

    private static Session earlier(Session now) {
        return new Session(now.pid(), java.util.Objects.requireNonNull(now.backendStart()).minusSeconds(60),
                now.datid(),
                now.datname(), now.usesysid(), now.usename(), now.applicationName(), now.clientAddr(),
                now.clientPort(), now.backendType(), now.state(), now.waitEventType(), now.waitEvent(),
                now.xactStart(), now.queryStart(), now.stateChange(), now.backendXid(), now.backendXmin(),
                now.leaderPid(), now.queryId(), now.query(), now.queryTruncated(), now.masked());
    }

    private static int pid(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static <R extends Record> List<R> rows(SampleOutcome<R> outcome) {
        assertThat(outcome).isInstanceOf(SampleOutcome.Read.class);
        return ((SampleOutcome.Read<R>) outcome).rows();
    }
}
