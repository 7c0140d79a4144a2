package org.howdah.settings.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ClientCertificate;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.howdah.settings.ServerList;
import org.howdah.settings.Servers;
import org.howdah.text.HostileTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ImporterTest {
    private static final Path FILE = Path.of("/lists/some");
    private static final Path USUAL = Path.of("/home/me/.pgpass");

    private final Importer importer = new Importer("me", USUAL);

    @Test
    void addressesHaveANameBehindThem() throws Exception {
        ImportPreview preview = read("""
                # our servers
                postgresql://watcher@db1.example.org:5433/shop?sslmode=require  Shop, primary

                  db2.example.org:5432/postgres
                [fd00::7]:5434
                db1,db2 two of them
                postgresql://u:canary@h/x with a password
                watcher@db1.example.org:5433/shop again
                """);
        assertThat(preview.format()).isEqualTo(ImportFormat.ADDRESSES);
        assertThat(preview.servers()).extracting(RegisteredServer::name)
                .containsExactly("Shop, primary", "db2.example.org:5432/postgres", "[fd00::7]:5434/me");
        assertThat(preview.servers().getFirst().target()).isEqualTo(new ConnectionTarget(
                new ServerAddress("db1.example.org", 5433, "shop", "watcher"), TlsMode.REQUIRE, null, null,
                new SignIn.Ask(false), ""));
        assertThat(preview.lines()).element(3).isEqualTo(new ImportLine.Wrong("line 6",
                "line 6, column 1: it names several hosts; each server is watched by itself."));
        assertThat(preview.lines()).element(4).asString().contains("line 7, column 1").contains("password");
        assertThat(preview.lines()).last().isEqualTo(
                new ImportLine.Known("line 8", "db1.example.org:5433/shop", "Shop, primary"));
        assertThat(preview.toString()).doesNotContain("canary");
    }

    @Test
    void serviceFilesBecomeAServerForEachSection() throws Exception {
        ImportPreview preview = read("""
                # comment
                [shop]
                host=db1.example.org
                port = 5433
                user=watcher
                password=canary
                sslmode=allow
                sslcert=/home/me/c.pem
                sslrootcert=relative.pem

                [reports]
                hostaddr=10.0.0.7
                dbname=reports
                no parameter
                [sockets]
                host=/var/run/postgresql
                [empty]
                [directory]
                ldap://ldap.example.org/cn=x
                """);
        assertThat(preview.format()).isEqualTo(ImportFormat.SERVICE);
        assertThat(preview.servers()).extracting(RegisteredServer::name).containsExactly("shop", "reports");
        assertThat(preview.servers().getFirst().target()).isEqualTo(new ConnectionTarget(
                new ServerAddress("db1.example.org", 5433, "watcher", "watcher"), TlsMode.PREFER, null,
                new ClientCertificate(Path.of("/home/me/c.pem"), null), new SignIn.Ask(false), ""));
        assertThat(notes(preview, 0)).containsExactlyInAnyOrder("its password was not taken",
                "sslmode allow became prefer", "its root certificate was not taken, as its path is not absolute");
        assertThat(preview.lines()).hasSize(7).filteredOn(ImportLine.Wrong.class::isInstance)
                .extracting(ImportLine::where).containsExactly("line 14", "line 15");
    }

    @Test
    void passwordFilesGiveServersButNoPasswords() throws Exception {
        ImportPreview preview = read("""
                #hostname:port:database:username:password
                db1.example.org:5433:shop:watcher:canary
                db2.example.org:*:*:watcher:can\\:ary
                *:5432:shop:watcher:canary
                db3.example.org:5432:shop:*:canary
                /var/run/postgresql:5432:shop:watcher:canary
                db4.example.org:99999:shop:watcher:canary
                a\\:b:5432:sh\\\\op:watcher:canary
                short:1
                """);
        assertThat(preview.format()).isEqualTo(ImportFormat.PGPASS);
        assertThat(preview.servers()).extracting(server -> server.target().address()).containsExactly(
                new ServerAddress("db1.example.org", 5433, "shop", "watcher"),
                new ServerAddress("db2.example.org", 5432, "postgres", "watcher"),
                new ServerAddress("a:b", 5432, "sh\\op", "watcher"));
        assertThat(preview.servers()).allSatisfy(
                server -> assertThat(server.target().signIn()).isEqualTo(new SignIn.PasswordFile(FILE)));
        assertThat(preview.lines()).filteredOn(ImportLine.Skipped.class::isInstance).hasSize(3);
        assertThat(preview.lines()).filteredOn(ImportLine.Wrong.class::isInstance).hasSize(2);
        assertThat(preview.toString()).doesNotContain("canary").doesNotContain("ary\\");
        assertThat(importer.preview(USUAL, bytes("h:1:d:u:p"), null, ServerList.EMPTY).servers().getFirst().target()
                .signIn()).isEqualTo(new SignIn.PasswordFile(null));
    }

    @Test
    void pgAdminsListsOldAndNew() throws Exception {
        ImportPreview preview = read("""
                {"Servers": {
                  "1": {"Name": "Shop", "Group": "Prod", "Host": "db1", "Port": 5433, "MaintenanceDB": "postgres",
                        "Username": "watcher", "SSLMode": "verify-ca", "SSLRootCert": "/r.pem", "Timeout": 10,
                        "PassFile": "/home/me/pgpass", "UseSSHTunnel": 0},
                  "2": {"Name": "Shop", "Group": "Prod", "Host": "db2", "Port": 5432, "MaintenanceDB": "postgres",
                        "Username": "watcher", "ConnectionParameters": {"sslmode": "prefer", "connect_timeout": 10,
                        "sslcert": "<STORAGE_DIR>/.postgresql/postgresql.crt"}, "KerberosAuthentication": true,
                        "UseSSHTunnel": 1, "PasswordExecCommand": "canary", "Password": "canary"},
                  "3": {"Name": "Redis", "Host": "redis", "ServerType": "redis"},
                  "4": {"Name": "By service", "Group": "Prod", "Service": "shop", "MaintenanceDB": "postgres"},
                  "5": {"Name": "Wrong", "Host": "db5", "Port": "many", "Username": "u"},
                  "6": 7
                }}
                """);
        assertThat(preview.format()).isEqualTo(ImportFormat.PGADMIN);
        assertThat(preview.servers()).extracting(RegisteredServer::name)
                .containsExactly("Shop", "Shop (2)", "By service");
        assertThat(preview.servers().getFirst().target()).isEqualTo(new ConnectionTarget(
                new ServerAddress("db1", 5433, "postgres", "watcher"), TlsMode.VERIFY_CA, Path.of("/r.pem"), null,
                new SignIn.PasswordFile(Path.of("/home/me/pgpass")), "Prod"));
        assertThat(preview.servers().get(1).target().signIn()).isEqualTo(new SignIn.Kerberos());
        assertThat(notes(preview, 1)).hasSize(4).anyMatch(note -> note.contains("SSH tunnel"))
                .anyMatch(note -> note.contains("password command")).contains("its password was not taken");
        assertThat(preview.servers().get(2).service()).isEqualTo("shop");
        assertThat(preview.lines().get(2)).isEqualTo(new ImportLine.Skipped("line 9", "it is no PostgreSQL server"));
        assertThat(preview.lines().get(4)).isEqualTo(new ImportLine.Wrong("line 11",
                "line 11, column 8: the port is no number between 1 and 65535."));
        assertThat(preview.lines().get(5)).asString().contains("line 12, column 8");
        assertThat(preview.toString()).doesNotContain("canary");
    }

    @Test
    void dBeaversListsByHostOrByUrl() throws Exception {
        ImportPreview preview = read("""
                {"folders": {"prod": {}}, "connections": {
                  "postgres-jdbc-1": {"provider": "postgresql", "driver": "postgres-jdbc", "name": "Shop",
                    "folder": "prod", "configuration": {"host": "db1", "port": "5433", "database": "shop",
                    "url": "jdbc:postgresql://db1:5433/shop", "type": "prod", "user": "watcher",
                    "handlers": {"ssh_tunnel": {"enabled": true}, "postgre_ssl": {"enabled": true,
                    "properties": {"sslMode": "require"}}}}},
                  "2": {"provider": "postgresql", "name": "By URL", "configuration": {
                    "url": "jdbc:postgresql://[fd00::7]:5434/x?user=canary&password=canary"}},
                  "3": {"provider": "mysql", "name": "Other", "configuration": {"host": "h"}},
                  "4": {"provider": "postgresql", "name": "No", "configuration": {"url": "jdbc:postgresql://a,b/x"}},
                  "5": {"provider": "postgresql", "name": "No", "configuration": {}},
                  "6": {"provider": "postgresql", "name": "No"},
                  "7": {"provider": "postgresql", "name": "Cloud", "configuration": {"host": "db7",
                    "auth-properties": {"userName": "w", "userPassword": "canary"}}}
                }}
                """);
        assertThat(preview.format()).isEqualTo(ImportFormat.DBEAVER);
        assertThat(preview.servers()).extracting(server -> server.target().address()).containsExactly(
                new ServerAddress("db1", 5433, "shop", "watcher"), new ServerAddress("fd00::7", 5434, "x", "me"),
                new ServerAddress("db7", 5432, "postgres", "w"));
        RegisteredServer shop = preview.servers().getFirst();
        assertThat(shop.group()).isEqualTo("prod");
        assertThat(shop.environment()).isEqualTo(Environment.PRODUCTION);
        assertThat(shop.target().tlsMode()).isEqualTo(TlsMode.REQUIRE);
        assertThat(notes(preview, 0)).containsExactly("its SSH tunnel was not taken");
        assertThat(notes(preview, 1)).containsExactly("the file names no user; me was taken",
                "its password was not taken");
        assertThat(preview.lines()).filteredOn(ImportLine.Wrong.class::isInstance).hasSize(3);
        assertThat(preview.toString()).doesNotContain("canary");
    }

    @Test
    void theActivityMonitorsListInBothItsVersions() throws Exception {
        ImportPreview preview = read("""
                [{"name": "Main", "host": "db1", "stats_db": "stats", "user": "postgres", "password": "gAAAAcanary",
                  "port": 5432, "ssh_user": "root", "ssh_password": "gAAAAcanary", "ssh_port": 22},
                 {"name": "demo", "host": "db2", "user": "postgres", "password": "gAAAAcanary", "port": 5433,
                  "ssh_user": "root", "ssh_password": null, "ssh_port": 22, "ssh_auth_type": "key",
                  "ssh_key_id": "1", "ssh_key_passphrase": null},
                 {"name": "No host", "user": "postgres"}]
                """);
        assertThat(preview.format()).isEqualTo(ImportFormat.ACTIVITY_MONITOR);
        assertThat(preview.servers()).extracting(server -> server.target().address()).containsExactly(
                new ServerAddress("db1", 5432, "stats", "postgres"),
                new ServerAddress("db2", 5433, "postgres", "postgres"));
        assertThat(preview.servers()).extracting(RegisteredServer::name).containsExactly("Main", "demo (2)");
        assertThat(notes(preview, 0)).containsExactly("its passwords were not taken");
        assertThat(preview.lines().get(2)).isEqualTo(
                new ImportLine.Wrong("line 6", "line 6, column 2: \"host\" is missing."));
        assertThat(preview.toString()).doesNotContain("canary");
    }

    @Test
    void whatHowdahExportsComesBackWithoutIdsCommandsAndPowers() throws Exception {
        RegisteredServer all = new RegisteredServer(ServerId.random(), "Shop", new ConnectionTarget(
                new ServerAddress("db1", 5433, "shop", "w"), TlsMode.VERIFY_CA, Path.of("/r.pem"),
                new ClientCertificate(Path.of("/c.p12"), null),
                new SignIn.PasswordCommand(List.of("rm", "-rf")), "Prod"), "shop", List.of("a", "b"),
                Environment.STAGING, AccessMode.ADMINISTER, 8, Duration.ofSeconds(10), true);
        byte[] exported = Exporter.json(List.of(all, Servers.named("Other")));
        assertThat(new String(exported, StandardCharsets.UTF_8)).doesNotContain(all.id().toString());
        ImportPreview preview = importer.preview(FILE, exported, null, ServerList.EMPTY);
        assertThat(preview.format()).isEqualTo(ImportFormat.HOWDAH);
        RegisteredServer read = preview.servers().getFirst();
        assertThat(read.id()).isNotEqualTo(all.id());
        assertThat(read).isEqualTo(new RegisteredServer(read.id(), "Shop", new ConnectionTarget(
                all.target().address(), TlsMode.VERIFY_CA, Path.of("/r.pem"), all.target().clientCertificate(),
                new SignIn.Ask(false), "Prod"), "shop", List.of("a", "b"), Environment.STAGING, AccessMode.OBSERVE, 8,
                Duration.ofSeconds(10), true));
        assertThat(notes(preview, 0)).hasSize(2);
        assertThat(importer.preview(FILE, exported, null, new ServerList(1, preview.servers())).servers()).isEmpty();
    }

    @Test
    void exportedAddressesAreReadAgain() throws Exception {
        List<RegisteredServer> servers = List.of(
                Servers.at("One", new ServerAddress("fd00::7", 5433, "my shop", "w@t:ch")),
                Servers.at("Two words", new ServerAddress("db", 5432, "x/y?z", "\u05E9")));
        ImportPreview preview = importer.preview(FILE, Exporter.addresses(servers), null, ServerList.EMPTY);
        assertThat(preview.servers()).extracting(RegisteredServer::name).containsExactly("One", "Two words");
        assertThat(preview.servers()).extracting(server -> server.target().address())
                .containsExactlyElementsOf(servers.stream().map(server -> server.target().address()).toList());
    }

    @Test
    void serversThatAreThereAreKnownAndNamesAreMadeUnique() throws Exception {
        ServerList present = new ServerList(1,
                List.of(Servers.at("Shop", new ServerAddress("DB1", 5432, "shop", "me"))));
        ImportPreview preview = importer.preview(FILE, bytes("db1/shop\ndb1:5433/shop shop\n"), null, present);
        assertThat(preview.lines().getFirst()).isEqualTo(new ImportLine.Known("line 1", "db1:5432/shop", "Shop"));
        assertThat(preview.servers()).extracting(RegisteredServer::name).containsExactly("shop (2)");
    }

    @Test
    void tenThousandOfOneNameAreNamedInNoTime() throws Exception {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < Entries.MOST; i++) {
            list.append("10.0.").append(i / 250).append('.').append(i % 250).append(" same\n");
        }
        assertThat(read(list.toString()).servers()).last().extracting(RegisteredServer::name)
                .isEqualTo("same (10000)");
        assertThatThrownBy(() -> read(list + "10.1.1.1\n")).isInstanceOf(ImportException.class)
                .hasMessageContaining("line 10001").hasMessageContaining("more than 10000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | none of the lists
            <?xml version="1.0"?>           | none of the lists
            {"other": 1}                    | none of the lists
            [1, 2]                          | none of the lists
            {"Servers": {"1": {"Name": "a"  | line 1, column
            {"Servers": []}                 | "Servers" is no object
            """)
    void aFileOfNothingKnownIsASentence(String content, String part) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(ImportException.class)
                .hasMessageStartingWith(FILE.toString()).hasMessageContaining(part).hasMessageEndingWith(".");
    }

    @Test
    void whatIsToldCountsMoreThanTheContent() throws Exception {
        assertThat(importer.preview(FILE, bytes("a:b:c:d:e"), ImportFormat.ADDRESSES, ServerList.EMPTY).lines())
                .singleElement().isInstanceOf(ImportLine.Wrong.class);
        for (ImportFormat format : ImportFormat.values()) {
            assertThat(ImportFormat.ofWord(format.word())).contains(format);
        }
    }

    @Test
    void aFileThatIsTooLargeOrNotThereIsASentence() {
        assertThatThrownBy(() -> importer.preview(FILE, new byte[Importer.LARGEST + 1], null, ServerList.EMPTY))
                .isInstanceOf(ImportException.class).hasMessageContaining("16 MB");
        assertThatThrownBy(() -> Importer.content(Path.of("/no/such/file"))).isInstanceOf(ImportException.class)
                .hasMessageEndingWith(".");
        assertThatThrownBy(() -> Importer.content(Path.of("/"))).isInstanceOf(ImportException.class)
                .hasMessageContaining("is no file");
    }

    @Test
    void hostileNamesAreTakenOrNamedWrong() throws Exception {
        for (HostileTexts.HostileText hostile : HostileTexts.corpus()) {
            String name = hostile.text().replace("\n", " ").replace("\uD800", "").replace("\uDC00", "");
            byte[] content = ("db1.example.org " + name).getBytes(StandardCharsets.UTF_8);
            assertThat(importer.preview(FILE, content, ImportFormat.ADDRESSES, ServerList.EMPTY).lines())
                    .as(hostile.name()).hasSize(1);
        }
    }

    private ImportPreview read(String content) throws ImportException {
        return importer.preview(FILE, bytes(content), null, ServerList.EMPTY);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> notes(ImportPreview preview, int line) {
        return preview.lines().get(line) instanceof ImportLine.New found ? found.notes() : List.of();
    }
}
