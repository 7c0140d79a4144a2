package org.howdah.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.junit.jupiter.api.io.TempDir;

/// A server that wants each way to sign in, and a user who tries them.
abstract class EverySignIn {
    static final String SECRET = "öffne dich";
    static final String PASSPHRASE = "open sesame";

    @TempDir
    static Path folder;

    static Certificates certificates;
    static PostgresProcess server;

    final Deque<String> answers = new ArrayDeque<>();
    final AtomicInteger asked = new AtomicInteger();

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

    Proof enter(ConnectionTarget target) throws Exception {
        Entry entry = connector().enter(target, Lane.LIVE, new Traffic());
        entry.connection().close();
        return entry.proof();
    }

    ServerFault refused(ConnectionTarget target) {
        return refused(connector(), target);
    }

    static ServerFault refused(Connector connector, ConnectionTarget target) {
        List<ServerFault> faults = new java.util.ArrayList<>();
        assertThatThrownBy(() -> connector.open(target, Lane.LIVE, new Traffic()).close())
                .isInstanceOfSatisfying(ServerException.class, e -> faults.add(e.fault()));
        assertThat(faults.getFirst().sentence()).endsWith(".").doesNotContain(SECRET, PASSPHRASE);
        return faults.getFirst();
    }

    Connector connector() {
        return connector(_ -> {
            asked.incrementAndGet();
            return Optional.ofNullable(answers.poll()).map(String::toCharArray);
        });
    }

    static Connector connector(PasswordPrompt prompt) {
        return new Connector(SecretSource.of(new SignIns(new LibpqFiles(
                Map.of("PGSYSCONFDIR", folder.resolve("etc").toString()), folder, false),
                new PasswordCommand(System::nanoTime), new PromptedSecrets(prompt), StoredSecrets.NONE)),
                "howdah/test");
    }

    static ConnectionTarget certified(Path certificate, @org.jspecify.annotations.Nullable Path key) {
        return target(Certificates.CLIENT, new SignIn.Certificate(), new ClientCertificate(certificate, key));
    }

    static ConnectionTarget target(
            String user, SignIn signIn, @org.jspecify.annotations.Nullable ClientCertificate certificate) {
        return new ConnectionTarget(new ServerAddress("127.0.0.1", port(), "postgres", user), TlsMode.VERIFY_FULL,
                certificates.root(), certificate, signIn, "");
    }

    static int port() {
        return server.address("a", "b").port();
    }

    static Path privately(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, content);
    }
}
