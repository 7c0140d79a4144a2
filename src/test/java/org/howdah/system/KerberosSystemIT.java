package org.howdah.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.howdah.demo.PostgresBinaries;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.KerberosRealm;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kerberos with a real key distribution centre, and a real server that trusts it. The client runs in a process of its
/// own, whose environment names the ticket cache.
final class KerberosSystemIT {
    @TempDir
    static Path folder;

    private static KerberosRealm realm;
    private static PostgresProcess server;

    @BeforeAll
    static void start() throws Exception {
        Path centre = Files.createDirectory(folder.resolve("realm"));
        realm = KerberosRealm.start(centre);
        server = TestServers.start(PostgresBinaries.fromInstallation(Path.of("/usr/lib/postgresql/15"), "15.18.0"),
                Map.of("krb_server_keyfile", realm.keytab().toString()),
                List.of("host all " + KerberosRealm.USER + " 127.0.0.1/32 gss include_realm=0",
                        "host all secretive 127.0.0.1/32 scram-sha-256"));
        Sql.execute(server, "CREATE ROLE " + KerberosRealm.USER + " LOGIN");
        Sql.execute(server, "CREATE ROLE secretive LOGIN PASSWORD 'x'");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        realm.close();
    }

    @BeforeEach
    void noTicket() throws Exception {
        realm.logout();
    }

    @Test
    void theTicketOfTheSystemIsProofEnough() throws Exception {
        realm.login(KerberosRealm.USER);
        assertThat(connect(KerberosRealm.USER, true)).containsExactly("KERBEROS");
    }

    @Test
    void withoutATicketTheUserIsToldToGetOne() throws Exception {
        assertThat(connect(KerberosRealm.USER, true)).singleElement().asString()
                .startsWith("TICKET_MISSING localhost wants a Kerberos ticket").contains("kinit");
    }

    @Test
    void theTicketOfSomebodyElseIsRefused() throws Exception {
        realm.login("stranger");
        assertThat(connect(KerberosRealm.USER, true)).singleElement().asString().startsWith("SIGN_IN_REFUSED");
    }

    @Test
    void noTicketIsShownWhereKerberosIsNotChosen() throws Exception {
        realm.login(KerberosRealm.USER);
        assertThat(connect(KerberosRealm.USER, false)).singleElement().asString().startsWith("SIGN_IN_REFUSED");
    }

    @Test
    void aServerThatWantsAPasswordInsteadIsSaidToDoSo() throws Exception {
        realm.login(KerberosRealm.USER);
        assertThat(connect("secretive", true)).singleElement().asString().startsWith("PASSWORD_MISSING");
    }

    private static List<String> connect(String user, boolean kerberos) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-Djava.security.krb5.conf=" + realm.configuration(), "-cp",
                System.getProperty("java.class.path"), Client.class.getName(),
                Integer.toString(server.address("a", "b").port()), user, Boolean.toString(kerberos)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile());
        builder.environment().put("KRB5CCNAME", "FILE:" + realm.cache());
        Process process = builder.start();
        List<String> lines = process.inputReader().lines().filter(line -> !line.matches("\\d\\d:.*")).toList();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("errors"))).isZero();
        return lines;
    }

    /// The client's process: connects once, and prints how that ended.
    static final class Client {
        private Client() {}

        public static void main(String[] arguments) throws Exception {
            ConnectionTarget target = new ConnectionTarget(
                    new ServerAddress("localhost", Integer.parseInt(arguments[0]), "postgres", arguments[1]),
                    TlsMode.DISABLE, null, null,
                    Boolean.parseBoolean(arguments[2]) ? new SignIn.Kerberos() : new SignIn.Nothing(), "");
            try {
                Entry entry = new Connector(SecretSource.NONE, "howdah/test").enter(target, Lane.LIVE, new Traffic());
                entry.connection().close();
                print(entry.proof().name());
            } catch (ServerException e) {
                print(e.fault().kind() + " " + e.fault().sentence());
                e.printStackTrace();
            }
        }

        private static void print(String line) {
            System.out.println(line);
        }
    }
}
