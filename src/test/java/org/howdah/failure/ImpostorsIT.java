package org.howdah.failure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.Certificates;
import org.howdah.fixture.FakeServer;
import org.howdah.fixture.FaultProxy;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.howdah.model.session.Session;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.connect.Lane;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.postgres.connect.ServerException;
import org.howdah.postgres.connect.Traffic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who sits between Howdah and a server that it knows, and takes the server's place. All that Howdah sends goes
/// through a recorder.
final class ImpostorsIT {
    private static final String ROLE = "careful";
    private static final String PASSWORD = "canary-9Tx4";
    private static final Duration BOUND = Duration.ofSeconds(3);
    /// Of a request for TLS: its length, and the number that stands for it.
    private static final byte[] REQUEST = FakeServer.Client.numbers(8, 80_877_103);

    @TempDir
    static Path folder;

    private static Certificates certificates;
    private static PostgresProcess server;

    private final AtomicInteger asked = new AtomicInteger();
    private final Connector connector = new Connector(_ -> {
        asked.incrementAndGet();
        return Optional.of(PASSWORD.toCharArray());
    }, "howdah/test");

    @BeforeAll
    static void start() throws SQLException {
        certificates = Certificates.make(folder);
        server = TestServers.start(TestServers.NEWEST, certificates.settings(Certificates.GOOD),
                List.of("hostssl all " + ROLE + " 127.0.0.1/32 scram-sha-256"));
        Sql.execute(server, "CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + PASSWORD + "'");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyByteAfterTheRequestForTlsIsTls() throws Exception {
        SecretSource secrets = _ -> Optional.of(PASSWORD.toCharArray());
        try (FaultProxy proxy = new FaultProxy(port()); Watching watching = new Watching(secrets)) {
            Watching.Watched watched = watching.watch(target(proxy));
            watched.awaitUp();
            Awaitility.await().until(() -> proxy.connections() == 2);
            // A loss, and a statement that the server ends because it takes too long: either may tempt to a request to
            // cancel.
            Sql.terminate(server, ROLE);
            long lost = System.nanoTime();
            Awaitility.await().until(() -> !watched.readings(Session.PROBE, lost).isEmpty());
            proxy.set(FaultProxy.Fault.DELAY, 2_500);
            Awaitility.await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
            proxy.set(FaultProxy.Fault.PASS);
            List<byte[]> conversations = proxy.conversations();
            assertThat(conversations).hasSizeGreaterThanOrEqualTo(3).allSatisfy(ImpostorsIT::assertEncrypted);
        }
    }

    @Test
    void selfMadeCertificatesAreRefused() throws Exception {
        assertRefused(certified(Certificates.SELF_SIGNED), FaultKind.CERTIFICATE_NOT_TRUSTED, 0);
    }

    @Test
    void certificatesOfOthersAreRefused() throws Exception {
        assertRefused(certified(Certificates.WRONG_NAME), FaultKind.CERTIFICATE_WRONG_NAME, 0);
    }

    @Test
    void certificatesThatHaveRunOutAreRefused() throws Exception {
        assertRefused(certified(Certificates.EXPIRED), FaultKind.CERTIFICATE_EXPIRED, 0);
    }

    @Test
    void whoeverOffersNoEncryptionIsRefused() throws Exception {
        assertRefused(client -> {
            client.started();
            client.message('R', FakeServer.Client.numbers(3));
        }, FaultKind.TLS_NOT_OFFERED, 0);
    }

    /// Even with the key of the server itself.
    @Test
    void passwordIsNotGivenWhereAProofWasEnough() throws Exception {
        assertRefused(client -> {
            client.secured(certificates.context(Certificates.GOOD));
            client.message('R', FakeServer.Client.numbers(3));
        }, FaultKind.PASSWORD_DOWNGRADED, 0);
    }

    @Test
    void hashedPasswordIsNotGivenWhereAProofWasEnough() throws Exception {
        assertRefused(client -> {
            client.secured(certificates.context(Certificates.GOOD));
            client.message('R', FakeServer.Client.numbers(5, 4711));
        }, FaultKind.PASSWORD_DOWNGRADED, 0);
    }

    @Test
    void aBillionRoundsAreNotComputed() throws Exception {
        assertRefused(client -> {
            client.secured(certificates.context(Certificates.GOOD));
            client.message('R', join(FakeServer.Client.numbers(10), "SCRAM-SHA-256\0\0".getBytes(UTF_8)));
            String first = new String(client.body(), UTF_8);
            String nonce = first.substring(first.indexOf("r=") + 2);
            String salt = Base64.getEncoder().encodeToString("0123456789abcdef".getBytes(UTF_8));
            client.message('R', join(FakeServer.Client.numbers(11),
                    ("r=" + nonce + "more,s=" + salt + ",i=1000000000").getBytes(UTF_8)));
        }, FaultKind.SIGN_IN_REFUSED, 1);
    }

    private static FakeServer.Talk certified(String name) {
        return client -> client.secured(certificates.context(name));
    }

    /// Howdah enters the true server first, through the proxy, and then meets the impostor in its place.
    ///
    /// @param secrets how often the password was taken out for the impostor
    private void assertRefused(FakeServer.Talk talk, FaultKind kind, int secrets) throws Exception {
        try (FaultProxy proxy = new FaultProxy(port()); FakeServer impostor = new FakeServer(talk)) {
            connector.open(target(proxy), Lane.LIVE, new Traffic()).close();
            asked.set(0);
            proxy.redirect(impostor.port());
            long began = System.nanoTime();
            ServerException refused = org.assertj.core.api.Assertions.catchThrowableOfType(ServerException.class,
                    () -> connector.open(target(proxy), Lane.LIVE, new Traffic()));
            Duration taken = Duration.ofNanos(System.nanoTime() - began);
            assertThat(refused.fault().kind()).isEqualTo(kind);
            assertThat(refused.fault().sentence()).contains("localhost").doesNotContain(PASSWORD);
            assertThat(taken).isLessThan(BOUND);
            assertThat(asked).hasValue(secrets);
            assertThat(proxy.conversations()).allSatisfy(ImpostorsIT::assertEncrypted);
        }
    }

    /// The request for TLS and then nothing but TLS's records, whatever they hold.
    private static void assertEncrypted(byte[] sent) {
        assertThat(new String(sent, ISO_8859_1)).doesNotContain(ROLE).doesNotContain(PASSWORD)
                .doesNotContain("SCRAM");
        assertThat(sent).startsWith(REQUEST);
        ByteBuffer rest = ByteBuffer.wrap(sent, REQUEST.length, sent.length - REQUEST.length);
        while (rest.remaining() >= 5) {
            assertThat((int) rest.get()).as("kind of record").isBetween(20, 24);
            assertThat((int) rest.get()).as("version of TLS").isEqualTo(3);
            assertThat((int) rest.get()).isBetween(1, 4);
            int length = Short.toUnsignedInt(rest.getShort());
            rest.position(Math.min(rest.limit(), rest.position() + length));
        }
    }

    private static int port() {
        return server.address("a", "b").port();
    }

    private static ConnectionTarget target(FaultProxy proxy) {
        return new ConnectionTarget(new ServerAddress("localhost", proxy.port(), "postgres", ROLE),
                TlsMode.VERIFY_FULL, certificates.root(), null, new SignIn.Vault(), "");
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
