package org.howdah.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.Attempts;
import org.howdah.fixture.CommandLine;
import org.howdah.fixture.GermanProgram;
import org.howdah.fixture.Loopback;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.TlsMode;
import org.howdah.postgres.connect.SecretSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Networks and servers that say no, each with its sentence and exit code.
final class RefusalsIT {
    private static PostgresProcess server;

    @BeforeAll
    static void start() throws SQLException {
        server = TestServers.start(TestServers.NEWEST, Map.of(), List.of(
                "host all guarded 127.0.0.1/32 scram-sha-256",
                "host all ghost,sleeper,narrow 127.0.0.1/32 trust",
                // In clear text, to a service that is not there.
                "host all outsourced 127.0.0.1/32 radius radiusservers=127.0.0.1 radiussecrets=x radiusports=9"));
        Sql.execute(server, "CREATE ROLE guarded LOGIN PASSWORD 'another'",
                "CREATE ROLE outsourced LOGIN",
                "CREATE ROLE sleeper NOLOGIN",
                "CREATE ROLE stranger LOGIN",
                "CREATE ROLE narrow LOGIN CONNECTION LIMIT 0",
                "CREATE DATABASE closed",
                "REVOKE CONNECT ON DATABASE closed FROM PUBLIC");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aNameThatNobodyKnows() {
        // Too long for a name server to be asked.
        CommandLine.assertFails(Attempts.target("a".repeat(64) + ".invalid", 5432, "monitor", TlsMode.VERIFY_FULL),
                FaultKind.NAME_NOT_FOUND, 4);
    }

    @Test
    void aPortWhereNobodyListens() throws IOException {
        CommandLine.assertFails(Attempts.target(Loopback.freePort(), "monitor"), FaultKind.CONNECTION_REFUSED, 4);
    }

    @Test
    void aMachineThatTakesNoConnectionAnyMore() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = Loopback.listen(1)) {
            fill(full, waiting);
            CommandLine.assertFails(Attempts.target(full.getLocalPort(), "monitor"), FaultKind.CONNECT_TIMED_OUT, 4);
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    private static void fill(ServerSocket full, List<Socket> waiting) throws IOException {
        for (int i = 0; i < 20; i++) {
            Socket socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(Loopback.at(full.getLocalPort()), 300);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
        throw new AssertionError("the queue takes everybody");
    }

    @Test
    void aWrongPassword(@TempDir Path german) throws Exception {
        CommandLine.assertFails(target("guarded"), FaultKind.PASSWORD_WRONG, 5);
        new GermanProgram(german).assertFails(target("guarded"), FaultKind.PASSWORD_WRONG, 5);
    }

    @Test
    void noPassword() {
        CommandLine.assertFails(target("guarded"), SecretSource.NONE, FaultKind.PASSWORD_MISSING, 5);
    }

    @Test
    void aPasswordWantedInClear() {
        CommandLine.assertFails(target("outsourced"), FaultKind.PASSWORD_IN_CLEAR, 5);
    }

    @Test
    void aRoleThatDoesNotExist() {
        CommandLine.assertFails(target("ghost"), FaultKind.SIGN_IN_REFUSED, 5);
    }

    @Test
    void aRoleThatMayNotLogIn() {
        CommandLine.assertFails(target("sleeper"), FaultKind.SIGN_IN_REFUSED, 5);
    }

    @Test
    void noLineInTheAccessRules() {
        CommandLine.assertFails(Attempts.target("127.0.0.1", port(), "stranger", TlsMode.PREFER),
                FaultKind.NO_HBA_LINE, 5);
    }

    @Test
    void noLineForTheUnencrypted() {
        // The server does not tell whether it would let an encrypted connection in.
        CommandLine.assertFails(target("stranger"), FaultKind.TLS_REQUIRED, 5);
    }

    @Test
    void aDatabaseThatDoesNotExist() {
        CommandLine.assertFails(TestServers.target(server, TestServers.MONITOR, "nowhere"),
                FaultKind.NO_SUCH_DATABASE, 5);
    }

    @Test
    void aDatabaseThatIsClosedToTheRole() {
        CommandLine.assertFails(TestServers.target(server, TestServers.MONITOR, "closed"),
                FaultKind.NO_CONNECT_PRIVILEGE, 5);
    }

    @Test
    void aRoleThatHasReachedItsLimit() {
        CommandLine.assertFails(target("narrow"), FaultKind.NO_SLOT, 5);
    }

    @Test
    void noSlotLeftButReservedOnes() throws SQLException {
        assertFull("18", Map.of("max_connections", "8", "superuser_reserved_connections", "2", "reserved_connections",
                "3"), true);
    }

    @Test
    void noSlotLeftBeforeConnectionsCouldBeReserved() throws SQLException {
        assertFull("13", Map.of("max_connections", "8", "superuser_reserved_connections", "3"), false);
    }

    private static void assertFull(String version, Map<String, String> settings, boolean reserves)
            throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try (PostgresProcess full = TestServers.start(version, settings, List.of())) {
            takeAll(full, taken);
            ConnectionTarget monitor = TestServers.target(full, TestServers.MONITOR);
            CommandLine.assertFails(monitor, FaultKind.NO_SLOT, 5);
            if (reserves) {
                Sql.execute(full, "GRANT pg_use_reserved_connections TO " + TestServers.MONITOR);
                assertThat(CommandLine.sample(monitor, SecretSource.NONE).code()).isZero();
            }
            assertThat(CommandLine.sample(TestServers.target(full, TestServers.BOSS), TestServers.secrets()).code())
                    .isZero();
        } finally {
            for (Connection connection : taken) {
                connection.abort(Runnable::run);
            }
        }
    }

    private static void takeAll(PostgresProcess full, List<Connection> taken) {
        try {
            while (taken.size() < 100) {
                taken.add(full.connect(TestServers.APPLICATIONS.getFirst(), "postgres"));
            }
            throw new AssertionError("there is always another slot");
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("53300");
        }
    }

    private static ConnectionTarget target(String user) {
        return TestServers.target(server, user);
    }

    private static int port() {
        return server.address("a", "b").port();
    }
}
