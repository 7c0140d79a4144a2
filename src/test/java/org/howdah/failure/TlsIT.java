package org.howdah.failure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.Certificates;
import org.howdah.fixture.CommandLine;
import org.howdah.fixture.FakeServer;
import org.howdah.fixture.FaultProxy;
import org.howdah.fixture.GermanProgram;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.TlsMode;
import org.howdah.model.session.Session;
import org.howdah.postgres.connect.SecretSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Encryption that is missing, wanted, or proves the wrong thing, with a real server and real certificates.
final class TlsIT {
    /// May come in with a password, encrypted only.
    private static final String SECRETIVE = "secretive";
    private static final SecretSource PASSWORD = _ -> java.util.Optional.of(CommandLine.CANARY.toCharArray());

    @TempDir
    static Path folder;

    private static Certificates certificates;
    private static PostgresProcess server;

    @BeforeAll
    static void start() throws SQLException {
        certificates = Certificates.make(folder);
        server = TestServers.start(TestServers.NEWEST, certificates.settings(Certificates.GOOD),
                List.of("hostssl all " + SECRETIVE + " 127.0.0.1/32 scram-sha-256"));
        Sql.execute(server, "CREATE ROLE " + SECRETIVE + " LOGIN PASSWORD '" + CommandLine.CANARY + "'");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aGoodCertificateIsTaken() throws SQLException {
        show(Certificates.GOOD);
        assertThat(CommandLine.sample(trusting("localhost", TlsMode.VERIFY_FULL), PASSWORD).code()).isZero();
        assertThat(CommandLine.sample(trusting("127.0.0.1", TlsMode.VERIFY_FULL), PASSWORD).code()).isZero();
    }

    @Test
    void anIssuerThatNobodyTrustsIsRefused() throws SQLException {
        show(Certificates.GOOD);
        CommandLine.assertFails(target("127.0.0.1", port(), TlsMode.VERIFY_FULL), FaultKind.CERTIFICATE_NOT_TRUSTED,
                5);
    }

    @Test
    void aCertificateSignedByItselfIsRefused() throws SQLException {
        show(Certificates.SELF_SIGNED);
        CommandLine.assertFails(trusting("localhost", TlsMode.VERIFY_FULL), FaultKind.CERTIFICATE_NOT_TRUSTED, 5);
        CommandLine.assertFails(trusting("localhost", TlsMode.VERIFY_CA), FaultKind.CERTIFICATE_NOT_TRUSTED, 5);
    }

    @Test
    void aCertificateForAnotherNameIsRefusedInAnyLanguage(@TempDir Path german) throws Exception {
        show(Certificates.WRONG_NAME);
        CommandLine.assertFails(trusting("localhost", TlsMode.VERIFY_FULL), FaultKind.CERTIFICATE_WRONG_NAME, 5);
        new GermanProgram(german).assertFails(trusting("localhost", TlsMode.VERIFY_FULL),
                FaultKind.CERTIFICATE_WRONG_NAME, 5);
        assertThat(CommandLine.sample(trusting("localhost", TlsMode.VERIFY_CA), PASSWORD).code()).isZero();
    }

    @Test
    void aCertificateThatHasRunOutIsRefused() throws SQLException {
        show(Certificates.EXPIRED);
        CommandLine.assertFails(trusting("localhost", TlsMode.VERIFY_FULL), FaultKind.CERTIFICATE_EXPIRED, 5);
    }

    @Test
    void aServerWithoutTlsIsRefusedWhereItIsWanted(@TempDir Path german) throws Exception {
        PostgresProcess plain = TestServers.shared(TestServers.NEWEST);
        int port = plain.address("a", "b").port();
        for (TlsMode mode : List.of(TlsMode.VERIFY_FULL, TlsMode.VERIFY_CA, TlsMode.REQUIRE)) {
            CommandLine.assertFails(target("127.0.0.1", port, mode), FaultKind.TLS_NOT_OFFERED, 5);
        }
        new GermanProgram(german).assertFails(target("127.0.0.1", port, TlsMode.REQUIRE), FaultKind.TLS_NOT_OFFERED,
                5);
    }

    @Test
    void aServerThatWantsTlsSaysSoToThoseWhoForbidIt() {
        CommandLine.assertFails(target("127.0.0.1", port(), TlsMode.DISABLE), FaultKind.TLS_REQUIRED, 5);
        assertThat(CommandLine.sample(target("127.0.0.1", port(), TlsMode.PREFER), PASSWORD).code()).isZero();
    }

    @Test
    void aServerThatSaysYesToTlsAndThenNonsenseIsNoPostgres() throws IOException {
        try (FakeServer nonsense = new FakeServer(client -> {
            client.read(8);
            client.raw("Sure, let us talk".getBytes(ISO_8859_1));
        })) {
            CommandLine.assertFails(target("127.0.0.1", nonsense.port(), TlsMode.REQUIRE), FaultKind.NOT_POSTGRESQL,
                    4);
        }
    }

    @Test
    void aHandshakeThatIsAlteredFails() throws Exception {
        show(Certificates.GOOD);
        try (FaultProxy proxy = proxy()) {
            proxy.set(FaultProxy.Fault.FLIP);
            CommandLine.assertFails(
                    new ConnectionTarget(address("localhost", proxy.port()), TlsMode.VERIFY_FULL, certificates.root()),
                    FaultKind.TLS_FAILED, 5);
        }
    }

    @Test
    void aServerThatSpeaksOnlyWhatIsForbiddenTodayIsRefused() throws SQLException {
        show(Certificates.GOOD);
        try {
            protocols("TLSv1", "TLSv1.1");
            CommandLine.assertFails(trusting("localhost", TlsMode.VERIFY_FULL), FaultKind.TLS_FAILED, 5);
        } finally {
            protocols("TLSv1.2", "");
        }
    }

    private static void protocols(String lowest, String highest) throws SQLException {
        Sql.execute(server, "ALTER SYSTEM SET ssl_min_protocol_version = '" + lowest + "'");
        Sql.execute(server, "ALTER SYSTEM SET ssl_max_protocol_version = '" + highest + "'");
        Sql.execute(server, "SELECT pg_reload_conf()");
        Awaitility.await().until(() -> setting("ssl_min_protocol_version").equals(lowest));
    }

    @Test
    void bytesThatAreAlteredAreNoticedAtOnce() throws Exception {
        show(Certificates.GOOD);
        try (FaultProxy proxy = proxy(); Watching watching = new Watching(PASSWORD)) {
            Watching.Watched watched = watching.watch(
                    new ConnectionTarget(address("localhost", proxy.port()), TlsMode.VERIFY_FULL,
                            certificates.root()));
            watched.awaitUp();
            proxy.set(FaultProxy.Fault.FLIP);
            assertThat(watched.awaitDown().kind()).isEqualTo(FaultKind.PROTOCOL_VIOLATION);
        }
    }

    @Test
    void nothingOfASignInGoesOverTheWireInClear() throws Exception {
        show(Certificates.GOOD);
        try (FaultProxy proxy = proxy(); Watching watching = new Watching(PASSWORD)) {
            Watching.Watched watched = watching.watch(
                    new ConnectionTarget(address("localhost", proxy.port()), TlsMode.VERIFY_FULL,
                            certificates.root()));
            watched.awaitUp();
            // The slow lane, too.
            Awaitility.await().until(() -> proxy.connections() == 2);
            Sql.execute(server,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '" + SECRETIVE + "'");
            long lost = System.nanoTime();
            Awaitility.await().until(() -> !watched.readings(Session.PROBE, lost).isEmpty());
            String sent = new String(proxy.bytesFromClients(), ISO_8859_1);
            assertThat(sent).doesNotContain(SECRETIVE).doesNotContain("SCRAM").doesNotContain("select")
                    // A request to cancel, which the driver sends unencrypted.
                    .doesNotContain(new String(FakeServer.Client.numbers(80_877_102), ISO_8859_1));
        }
    }

    private static void show(String name) throws SQLException {
        Map<String, String> settings = certificates.settings(name);
        for (String setting : List.of("ssl_cert_file", "ssl_key_file")) {
            Sql.execute(server, "ALTER SYSTEM SET " + setting + " = '" + settings.get(setting) + "'");
        }
        Sql.execute(server, "SELECT pg_reload_conf()");
        Awaitility.await().until(() -> setting("ssl_cert_file").equals(settings.get("ssl_cert_file")));
    }

    private static String setting(String name) throws SQLException {
        try (Connection connection = server.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static FaultProxy proxy() {
        return new FaultProxy(port());
    }

    private static int port() {
        return server.address("a", "b").port();
    }

    private static ServerAddress address(String host, int port) {
        return new ServerAddress(host, port, "postgres", SECRETIVE);
    }

    private static ConnectionTarget target(String host, int port, TlsMode mode) {
        return new ConnectionTarget(address(host, port), mode, null);
    }

    private static ConnectionTarget trusting(String host, TlsMode mode) {
        return new ConnectionTarget(address(host, port()), mode, certificates.root());
    }
}
