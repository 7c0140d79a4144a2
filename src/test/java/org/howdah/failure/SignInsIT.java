package org.howdah.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.howdah.credentials.PasswordPrompt;
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
import org.howdah.postgres.connect.Traffic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way to sign in, on a server that wants each of them.
final class SignInsIT extends EverySignIn {
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
}
