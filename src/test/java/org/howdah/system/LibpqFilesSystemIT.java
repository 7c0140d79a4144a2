package org.howdah.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.howdah.credentials.LibpqFiles;
import org.howdah.credentials.PasswordCommand;
import org.howdah.credentials.PasswordPrompt;
import org.howdah.credentials.PromptedSecrets;
import org.howdah.credentials.SignIns;
import org.howdah.credentials.StoredSecrets;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.connect.Entry;
import org.howdah.postgres.connect.Lane;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.postgres.connect.ServerException;
import org.howdah.postgres.connect.Traffic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Password files and service files beside psql: who comes in with one comes in with the other, and nobody else.
final class LibpqFilesSystemIT {
    private static final String PASSWORD = "a:b\\c d";
    private static PostgresProcess server;

    @TempDir
    private Path home;

    @BeforeAll
    static void start() throws SQLException {
        server = TestServers.start(TestServers.NEWEST, Map.of(),
                List.of("host all secretive 127.0.0.1/32 scram-sha-256"));
        Sql.execute(server, "CREATE ROLE secretive LOGIN PASSWORD '" + PASSWORD + "'");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<String> passwordFiles() {
        String right = "a\\:b\\\\c d";
        return List.of("*:*:*:*:" + right, "127.0.0.1:PORT:postgres:secretive:" + right, "127.0.0.1:*:*:*:" + right,
                "localhost:*:*:*:" + right, "*:*:*:*:a\\:b\\\\c d:more", "*:*:*:*:a:b\\c d", "*:*:*:*:wrong",
                "# a comment\n\n*:*:*:*:" + right, "#*:*:*:*:" + right, " *:*:*:*:" + right, "\\*:*:*:*:" + right,
                "*:*:post*:*:" + right, "127.0.0.1:1:*:*:wrong\n*:*:*:*:" + right, "*:*:*:*:\n*:*:*:*:" + right,
                "127\\.0\\.0\\.1:*:*:*:" + right, "*:*:*:*:" + right + "\r\n", "*:*:*:*:" + right + " ",
                "x".repeat(5_000) + ":*:*:*:y\n*:*:*:*:" + right, "*:*:*:*:\\a\\:b\\\\c\\ d", "nonsense", "",
                "*:*:postgres:secretive:" + right + "\n*:*:*:*:wrong", "*:*:*:SECRETIVE:" + right);
    }

    @ParameterizedTest
    @MethodSource("passwordFiles")
    void aPasswordFileLetsInWhomPsqlLetsIn(String content) throws Exception {
        write(".pgpass", content.replace("PORT", Integer.toString(port())), "rw-------");
        assertThat(howdah(null)).isEqualTo(psql("host=127.0.0.1 port=" + port()
                + " dbname=postgres user=secretive connect_timeout=5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------", "rwx------", "rw-r-----", "rw----r--", "rw--w----", "rw-----w-",
            "rw---x---", "rw------x"})
    void aPasswordFileThatPsqlDoesNotTrustIsNotRead(String permissions) throws Exception {
        write(".pgpass", "*:*:*:*:a\\:b\\\\c d\n", permissions);
        assertThat(howdah(null)).isEqualTo(psql("host=127.0.0.1 port=" + port()
                + " dbname=postgres user=secretive"));
    }

    static List<String> serviceFiles() {
        String rest = "\nport=PORT\ndbname=postgres\nuser=secretive\n";
        String good = "host=127.0.0.1" + rest + "password=a:b\\c d\n";
        return List.of("[mine]\n" + good, "# comment\n\n[other]\nhost=nowhere.invalid\n[mine]\n" + good,
                "[mine]\n" + good + "[mine]\nhost=nowhere.invalid\n", "[mine]\n" + good + "host=nowhere.invalid\n",
                "[mine]\n  host=127.0.0.1  " + rest + "password=a:b\\c d\n", "[Mine]\n" + good, "[mine ]\n" + good,
                "[ mine]\n" + good, "[mine]x\n" + good, "[mine]\nhost = 127.0.0.1" + rest, "[mine]\nnonsense\n" + good,
                "[mine]\nservice=other\n" + good, "[mine]\nno_such_key=1\n" + good,
                "[mine]\napplication_name=x\nconnect_timeout=5\n" + good, "nonsense\n[mine]\n" + good,
                "[other]\nnonsense\n[mine]\n" + good, "[mine]\n" + good + "[last]\nnonsense\n",
                "[mine]\n" + good.replace("password=", "password=x"), "[mine]\nhostaddr=127.0.0.1" + rest
                        + "password=a:b\\c d\n",
                "[mine]\nsslmode=disable\n" + good, "[mine]\nsslmode=wrong\n" + good, "[mine]\nport=x\n" + good,
                "[mine]\npassfile=HOME/passwords\nhost=127.0.0.1" + rest, "[mine]\nhost=127.0.0.1" + rest,
                "[mine]\r\n" + good.replace("\n", "\r\n"), "[mine]\n#" + "x".repeat(2_000) + "\n" + good,
                "[other]\n#" + "x".repeat(1_000) + "\n[mine]\n" + good, "");
    }

    @ParameterizedTest
    @MethodSource("serviceFiles")
    void aServiceLetsInWhomPsqlLetsIn(String content) throws Exception {
        write("passwords", "*:*:*:*:a\\:b\\\\c d\n", "rw-------");
        write(".pg_service.conf", content.replace("PORT", Integer.toString(port())).replace("HOME", home.toString()),
                "rw-------");
        assertThat(howdah("mine")).isEqualTo(psql("service=mine"));
    }

    @Test
    void theFilesAreSearchedInTheSamePlaces() throws Exception {
        String good = "[mine]\nhost=127.0.0.1\nport=" + port()
                + "\ndbname=postgres\nuser=secretive\npassword=a:b\\c d\n";
        Files.createDirectory(home.resolve("etc"));
        write("etc/pg_service.conf", good, "rw-r--r--");
        write(".pg_service.conf", "[other]\nhost=x\n", "rw-------");
        assertThat(howdah("mine")).isEqualTo(psql("service=mine")).isTrue();
        write(".pg_service.conf", "[mine]\nhost=127.0.0.1\nport=1\n", "rw-------");
        assertThat(howdah("mine")).isEqualTo(psql("service=mine")).isFalse();
    }

    private boolean howdah(@org.jspecify.annotations.Nullable String service) throws Exception {
        SignIns signIns = new SignIns(new LibpqFiles(environment(), home, false),
                new PasswordCommand(System::nanoTime), new PromptedSecrets(PasswordPrompt.NOBODY), StoredSecrets.NONE);
        ConnectionTarget target = new ConnectionTarget(
                new ServerAddress("127.0.0.1", port(), "postgres", "secretive"), TlsMode.DISABLE, null, null,
                new SignIn.PasswordFile(null), "", service);
        try {
            Entry entry = new Connector(SecretSource.of(signIns), "howdah/test")
                    .enter(target, Lane.LIVE, new Traffic());
            entry.connection().close();
            return true;
        } catch (ServerException e) {
            return false;
        }
    }

    private boolean psql(String connection) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("psql", "-XAtw", connection, "-c", "SELECT 1")
                .redirectErrorStream(true).redirectOutput(home.resolve("psql.txt").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("HOME", home.toString());
        builder.environment().putAll(environment());
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() == 0;
    }

    /// libpq asks the system, not HOME, where root's home is.
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PGSYSCONFDIR", home.resolve("etc").toString());
        environment.put("PGPASSFILE", home.resolve(".pgpass").toString());
        return environment;
    }

    private static int port() {
        return server.address("a", "b").port();
    }

    private void write(String name, String content, String permissions) throws IOException {
        Path file = home.resolve(name);
        Files.deleteIfExists(file);
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
