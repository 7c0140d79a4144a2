package org.howdah.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.howdah.credentials.LibpqFiles;
import org.howdah.credentials.PasswordCommand;
import org.howdah.credentials.PasswordPrompt;
import org.howdah.credentials.PromptedSecrets;
import org.howdah.credentials.SignIns;
import org.howdah.credentials.StoredSecrets;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.Certificates;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.howdah.model.server.ClientCertificate;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.connect.Entry;
import org.howdah.postgres.connect.Lane;
import org.howdah.postgres.connect.Proof;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.postgres.connect.ServerException;
import org.howdah.postgres.connect.Traffic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way to sign in, on a server that wants each of them.
final class SignInsIT {
    private static final String SECRET = "öffne dich";
    private static final String PASSPHRASE = "open sesame";

    @TempDir
    static Path folder;

    private static Certificates certificates;
    private static PostgresProcess server;

    private final Deque<String> answers = new ArrayDeque<>();
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeAll
    static void start() throws SQLException {
        certificates = Certificates.make(folder);
        server = TestServers.start(TestServers.NEWEST, certificates.settings(Certificates.GOOD),
                List.of("hostssl all " + Certificates.CLIENT + " 127.0.0.1/32 cert",
                        "hostssl all twofold 127.0.0.1/32 scram-sha-256 clientcert=verify-ca",
                        "host all hashed 127.0.0.1/32 md5", "host all secretive 127.0.0.1/32 scram-sha-256",
                        "hostssl all clear 127.0.0.1/32 password"));
        Sql.execute(server, "CREATE ROLE " + Certificates.CLIENT + " LOGIN");
        for (String role : List.of("twofold", "secretive", "clear")) {
            Sql.execute(server, "CREATE ROLE " + role + " LOGIN PASSWORD '" + SECRET + "'");
        }
        Sql.execute(server, "SET password_encryption = md5; CREATE ROLE hashed LOGIN PASSWORD '" + SECRET + "'");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void certificateAndKeyInTwoPemFiles() throws Exception {
        assertThat(enter(certified(certificates.certificate(Certificates.CLIENT), certificates.key(
                Certificates.CLIENT)))).isEqualTo(Proof.CERTIFICATE);
    }

    @Test
    void certificateAndKeyInOnePemFile() throws Exception {
        Path both = privately("both.pem",
                Files.readString(certificates.key(Certificates.CLIENT))
                        + Files.readString(certificates.certificate(Certificates.CLIENT)));
        assertThat(enter(certified(both, null))).isEqualTo(Proof.CERTIFICATE);
    }

    @Test
    void keyInDer() throws Exception {
        assertThat(enter(certified(certificates.certificate(Certificates.CLIENT),
                certificates.derKey(Certificates.CLIENT)))).isEqualTo(Proof.CERTIFICATE);
    }

    @Test
    void keyThatIsLocked() throws Exception {
        answers.add(PASSPHRASE);
        assertThat(enter(certified(certificates.certificate(Certificates.CLIENT),
                certificates.lockedKey(Certificates.CLIENT, PASSPHRASE)))).isEqualTo(Proof.CERTIFICATE);
    }

    @Test
    void pkcs12WithAPassphraseAndWithout() throws Exception {
        answers.add(PASSPHRASE);
        assertThat(enter(certified(certificates.pkcs12(Certificates.CLIENT, PASSPHRASE), null)))
                .isEqualTo(Proof.CERTIFICATE);
        assertThat(asked).hasValue(1);
        assertThat(enter(certified(certificates.pkcs12(Certificates.CLIENT, ""), null))).isEqualTo(Proof.CERTIFICATE);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aWrongPassphraseIsForgotten() throws Exception {
        answers.addAll(List.of("wrong", PASSPHRASE, "wrong", PASSPHRASE));
        for (Path file : List.of(certificates.pkcs12(Certificates.CLIENT, PASSPHRASE),
                certificates.lockedKey(Certificates.CLIENT, PASSPHRASE))) {
            ConnectionTarget target = file.toString().endsWith("12")
                    ? certified(file, null)
                    : certified(certificates.certificate(Certificates.CLIENT), file);
            Connector connector = connector();
            assertThat(refused(connector, target).sentence()).contains("passphrase does not open", file.toString())
                    .doesNotContain("wrong");
            connector.open(target, Lane.LIVE, new Traffic()).close();
        }
        assertThat(asked).hasValue(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rwxr-xr-x"})
    void keyThatOthersCanReadIsRefused(String permissions) throws Exception {
        Path key = certificates.derKey(Certificates.CLIENT);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(permissions));
        boolean ofRoot = Integer.valueOf(0).equals(Files.getAttribute(key, "unix:uid"));
        ConnectionTarget target = certified(certificates.certificate(Certificates.CLIENT), key);
        if (ofRoot && permissions.equals("rw-r-----")) {
            assertThat(enter(target)).isEqualTo(Proof.CERTIFICATE);
        } else {
            ServerFault fault = refused(target);
            assertThat(fault.kind()).isEqualTo(FaultKind.CLIENT_CERTIFICATE_UNUSABLE);
            assertThat(fault.sentence()).contains("can be read by others", "chmod");
        }
    }

    @Test
    void filesThatAreNoCertificatesAreNamed() throws Exception {
        Path nonsense = privately("nonsense.pem", "nonsense");
        Path old = privately("old.pem", "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        Path good = certificates.certificate(Certificates.CLIENT);
        assertThat(refused(certified(folder.resolve("missing"), null)).sentence()).contains("There is no file");
        assertThat(refused(certified(nonsense, null)).sentence()).contains("nonsense.pem");
        assertThat(refused(certified(good, nonsense)).sentence()).contains("nonsense.pem");
        assertThat(refused(certified(good, old)).sentence()).contains("openssl pkcs8");
        assertThat(refused(certified(good, certificates.key(Certificates.STRANGER))).sentence())
                .contains("not that of the certificate");
        assertThat(refused(certified(privately("nonsense.p12", "nonsense"), null)).kind())
                .isEqualTo(FaultKind.CLIENT_CERTIFICATE_UNUSABLE);
    }

    @Test
    void certificateOfAnotherRoleIsRefused() {
        assertThat(refused(certified(certificates.certificate(Certificates.STRANGER),
                certificates.key(Certificates.STRANGER))).kind()).isEqualTo(FaultKind.SIGN_IN_REFUSED);
    }

    @Test
    void whereACertificateIsWantedAndNoneIsShownItIsSaid() {
        assertThat(refused(target("twofold", new SignIn.Nothing(), null)).kind())
                .isEqualTo(FaultKind.CLIENT_CERTIFICATE_WANTED);
    }

    @Test
    void certificateAndPasswordTogether() throws Exception {
        answers.add(SECRET);
        assertThat(enter(target("twofold", new SignIn.Ask(false), new ClientCertificate(
                certificates.certificate(Certificates.STRANGER), certificates.key(Certificates.STRANGER)))))
                .isEqualTo(Proof.SCRAM);
    }

    @Test
    void passwordFromEverySource() throws Exception {
        Path file = privately("pgpass", "127.0.0.1:*:postgres:secretive:" + SECRET + "\n");
        assertThat(enter(target("secretive", new SignIn.PasswordFile(file), null))).isEqualTo(Proof.SCRAM);
        assertThat(enter(target("secretive", new SignIn.PasswordCommand(
                List.of("sed", "s/.*://", file.toString())), null))).isEqualTo(Proof.SCRAM);
        answers.addAll(List.of(SECRET, SECRET));
        assertThat(enter(target("hashed", new SignIn.Ask(false), null))).isEqualTo(Proof.MD5);
        assertThat(enter(target("clear", new SignIn.Ask(false), null))).isEqualTo(Proof.PASSWORD);
        assertThat(enter(target(TestServers.PLAIN, new SignIn.Nothing(), null))).isEqualTo(Proof.NONE);
    }

    @Test
    void serviceIsLookedUpAtEachConnect() throws Exception {
        Path services = folder.resolve(".pg_service.conf");
        ConnectionTarget nowhere = new ConnectionTarget(new ServerAddress("nowhere.invalid", 1, "x", "y"),
                TlsMode.DISABLE, null, null, new SignIn.Nothing(), "", "mine");
        Connector connector = connector();
        assertThat(refused(connector, nowhere).sentence()).contains("no service mine");
        Files.writeString(services, "[mine]\nhost=127.0.0.1\nport=" + port() + "\ndbname=postgres\nuser=secretive\n"
                + "password=" + SECRET + "\nsslmode=verify-full\nsslrootcert=" + certificates.root() + "\n");
        Entry entry = connector.enter(nowhere, Lane.LIVE, new Traffic());
        entry.connection().close();
        assertThat(entry.target().address().host()).isEqualTo("127.0.0.1");
        assertThat(entry.proof()).isEqualTo(Proof.SCRAM);
        Files.delete(services);
    }

    @Test
    void whoeverTypesSlowlyIsWaitedForAndTheServerSeesNoWrongPassword() throws Exception {
        PasswordPrompt slow = _ -> {
            Awaitility.await().pollDelay(Duration.ofSeconds(11)).atMost(Duration.ofSeconds(20)).until(() -> true);
            return Optional.of(SECRET.toCharArray());
        };
        Traffic traffic = new Traffic();
        traffic.expect(System::nanoTime, Lane.OPENING);
        try (Connection connection = connector(slow)
                .open(target("secretive", new SignIn.Ask(false), null), Lane.LIVE, traffic)) {
            assertThat(connection.isValid(2)).isTrue();
        }
        try (var lines = Files.lines(server.log())) {
            assertThat(lines.filter(line -> line.contains("authentication failed for user \"secretive\""))).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsForgottenAndTheNextAttemptAsksAgain() throws Exception {
        answers.addAll(List.of("wrong", SECRET));
        ConnectionTarget target = target("secretive", new SignIn.Ask(false), null);
        Connector connector = connector();
        assertThat(refused(connector, target).kind()).isEqualTo(FaultKind.PASSWORD_WRONG);
        assertThat(asked).hasValue(1);
        connector.open(target, Lane.LIVE, new Traffic()).close();
        connector.open(target, Lane.LIVE, new Traffic()).close();
        assertThat(asked).hasValue(2);
        // Said of the other tests' user, too.
        Sql.execute(server, "SELECT 1");
    }

    @Test
    void whyThereIsNoPasswordReachesTheUser() throws Exception {
        ServerFault cancelled = refused(target("secretive", new SignIn.Ask(false), null));
        assertThat(cancelled.kind()).isEqualTo(FaultKind.PASSWORD_MISSING);
        ServerFault failed = refused(
                target("secretive", new SignIn.PasswordCommand(List.of("sh", "-c", "echo locked >&2; exit 7")), null));
        assertThat(failed.kind()).isEqualTo(FaultKind.PASSWORD_MISSING);
        assertThat(failed.sentence()).contains("exit code 7", "locked");
        Path file = privately("open-to-all", "*:*:*:*:" + SECRET);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(refused(target("secretive", new SignIn.PasswordFile(file), null)).sentence()).contains("chmod 600");
        assertThat(refused(target("secretive", new SignIn.Kerberos(), null)).sentence()).contains("Kerberos");
    }

    private Proof enter(ConnectionTarget target) throws Exception {
        Entry entry = connector().enter(target, Lane.LIVE, new Traffic());
        entry.connection().close();
        return entry.proof();
    }

    private ServerFault refused(ConnectionTarget target) {
        return refused(connector(), target);
    }

    private static ServerFault refused(Connector connector, ConnectionTarget target) {
        List<ServerFault> faults = new java.util.ArrayList<>();
        assertThatThrownBy(() -> connector.open(target, Lane.LIVE, new Traffic()).close())
                .isInstanceOfSatisfying(ServerException.class, e -> faults.add(e.fault()));
        assertThat(faults.getFirst().sentence()).endsWith(".").doesNotContain(SECRET, PASSPHRASE);
        return faults.getFirst();
    }

    private Connector connector() {
        return connector(_ -> {
            asked.incrementAndGet();
            return Optional.ofNullable(answers.poll()).map(String::toCharArray);
        });
    }

    private static Connector connector(PasswordPrompt prompt) {
        return new Connector(SecretSource.of(new SignIns(new LibpqFiles(
                Map.of("PGSYSCONFDIR", folder.resolve("etc").toString()), folder, false),
                new PasswordCommand(System::nanoTime), new PromptedSecrets(prompt), StoredSecrets.NONE)),
                "howdah/test");
    }

    private static ConnectionTarget certified(Path certificate, @org.jspecify.annotations.Nullable Path key) {
        return target(Certificates.CLIENT, new SignIn.Certificate(), new ClientCertificate(certificate, key));
    }

    private static ConnectionTarget target(
            String user, SignIn signIn, @org.jspecify.annotations.Nullable ClientCertificate certificate) {
        return new ConnectionTarget(new ServerAddress("127.0.0.1", port(), "postgres", user), TlsMode.VERIFY_FULL,
                certificates.root(), certificate, signIn, "");
    }

    private static int port() {
        return server.address("a", "b").port();
    }

    private static Path privately(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, content);
    }
}
