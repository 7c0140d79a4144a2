package org.howdah.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ClientCertificate;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.DurationLimits;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.howdah.text.HostileTexts;
import org.howdah.text.HostileTexts.HostileText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ServerRegistryTest {
    @TempDir
    private Path folder;

    private Path home = Path.of("");
    private Path file = Path.of("");
    private ServerRegistry registry = new ServerRegistry(Path.of(""));

    @BeforeEach
    void open() {
        home = folder.resolve("home");
        file = home.resolve("servers.json");
        registry = new ServerRegistry(home);
    }

    @Test
    void noFileIsAnEmptyListAndMakesNothing() throws Exception {
        assertThat(registry.list()).isEqualTo(ServerList.EMPTY);
        assertThat(home).doesNotExist();
    }

    static List<SignIn> signIns() {
        return List.of(new SignIn.Ask(false), new SignIn.Ask(true), new SignIn.PasswordFile(null),
                new SignIn.PasswordFile(Path.of("/etc/howdah/pgpass")),
                new SignIn.PasswordCommand(List.of("pass", "show", "a b\"c")), new SignIn.Certificate(),
                new SignIn.Kerberos(), new SignIn.Nothing());
    }

    @ParameterizedTest
    @MethodSource("signIns")
    void everyFieldComesBack(SignIn signIn) throws Exception {
        RegisteredServer server = new RegisteredServer(ServerId.random(), "Shop, primary \u05E9",
                new ConnectionTarget(new ServerAddress("fd00::7", 5433, "my shop", "w@tch"), TlsMode.VERIFY_CA,
                        Path.of("/etc/root.pem"), new ClientCertificate(Path.of("/c.pem"), Path.of("/k.pem")), signIn,
                        "Shop / EU"),
                "shop", List.of("eu", "Blue"), Environment.ANALYTICS, AccessMode.ADMINISTER, 64,
                Duration.ofSeconds(90), true,
                new DurationLimits(Duration.ofSeconds(90), Duration.ofHours(2)));
        registry.add(server);
        ServerList read = new ServerRegistry(home).list();
        assertThat(read).isEqualTo(new ServerList(1, List.of(server)));
    }

    @Test
    void theFileIsForItsOwnerAloneAndNothingElseStaysBesideIt() throws Exception {
        registry.add(Servers.named("one"));
        registry.add(Servers.named("two"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        try (var files = Files.list(home)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("servers.json", "servers.json.lock");
        }
    }

    @Test
    void eachSaveIsTheNextGenerationAndNoChangeIsNone() throws Exception {
        RegisteredServer one = Servers.named("one");
        assertThat(registry.add(one).generation()).isEqualTo(1);
        assertThat(registry.replace(Servers.withCores(one, 8)).generation()).isEqualTo(2);
        FileTime saved = Files.getLastModifiedTime(file);
        assertThat(registry.update(list -> list).generation()).isEqualTo(2);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(saved);
        assertThat(registry.remove(List.of(one.id())).servers()).isEmpty();
    }

    @Test
    void twoNamesThatNobodyCanTellApartAreRefused() throws Exception {
        registry.add(Servers.named("Caf\u00E9"));
        for (String name : List.of("caf\u00E9", "CAF\u00C9", "Cafe\u0301")) {
            assertThatThrownBy(() -> registry.add(Servers.named(name))).isInstanceOfSatisfying(
                    SettingsException.class, e -> assertThat(e.kind()).isEqualTo(SettingsException.Kind.CONFLICT));
        }
        assertThat(registry.list().servers()).hasSize(1);
        assertThat(registry.list().named("CAFE\u0301")).isPresent();
    }

    @Test
    void aServerThatWasRemovedMeanwhileIsNotChanged() throws Exception {
        RegisteredServer one = Servers.named("one");
        registry.add(one);
        new ServerRegistry(home).remove(List.of(one.id()));
        assertThatThrownBy(() -> registry.replace(Servers.withCores(one, 2))).hasMessageContaining("removed");
    }

    @Test
    void whatAnotherProcessChangedIsSeenAndKept() throws Exception {
        ServerRegistry other = new ServerRegistry(home);
        registry.add(Servers.named("one"));
        List<ServerList> seen = new ArrayList<>();
        assertThat(other.list().servers()).hasSize(1);
        try (var _ = other.subscribe(seen::add)) {
            assertThat(other.refresh()).isFalse();
            registry.add(Servers.named("two"));
            assertThat(other.refresh()).isTrue();
            assertThat(other.add(Servers.named("three")).servers()).extracting(RegisteredServer::name)
                    .containsExactly("one", "two", "three");
        }
        other.add(Servers.named("four"));
        assertThat(seen).extracting(ServerList::generation).containsExactly(2L, 3L);
    }

    @Test
    void whatANewerHowdahWroteIsKept() throws Exception {
        RegisteredServer one = Servers.named("one");
        registry.add(one);
        String content = Files.readString(file);
        Files.writeString(file, content.replace("\"servers\":", "\"colours\": {\"a\": [1.50, null]},\n\"servers\":")
                .replace("\"name\": \"one\"", "\"name\": \"one\", \"tunnel\": {\"host\": \"jump\", \"port\": 22}"));
        registry.replace(Servers.renamed(one, "uno"));
        assertThat(Files.readString(file)).contains("\"tunnel\": {").contains("\"host\": \"jump\"")
                .contains("\"colours\": {").contains("1.50").contains("\"uno\"").doesNotContain("\"one\"");
    }

    @Test
    void aFileOfANewerFormatIsReadAndNotChanged() throws Exception {
        registry.add(Servers.named("one"));
        String newer = Files.readString(file).replace("\"format\": 1", "\"format\": 2");
        Files.writeString(file, newer);
        ServerRegistry later = new ServerRegistry(home);
        assertThat(later.list().servers()).hasSize(1);
        assertThatThrownBy(() -> later.add(Servers.named("two"))).hasMessageContaining("newer Howdah");
        assertThat(file).hasContent(newer);
    }

    @Test
    void aServerWrittenByHandNeedsFewFieldsAndHasTheSameIdEachTime() throws Exception {
        write("{\"servers\": [{\"name\": \"mine\", \"host\": \"localhost\", \"user\": \"me\"}]}");
        RegisteredServer mine = registry.list().servers().getFirst();
        assertThat(mine).isEqualTo(new ServerRegistry(home).list().servers().getFirst());
        assertThat(mine.target()).isEqualTo(new ConnectionTarget(new ServerAddress("localhost", 5432, "me", "me"),
                TlsMode.PREFER, null, null, new SignIn.Ask(false), ""));
        registry.add(Servers.named("other"));
        assertThat(registry.list().servers().getFirst().id()).isEqualTo(mine.id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"servers": [                                                      | ends too early
                                                                               | nothing in it
            []                                                                 | howdah servers import
            {"servers": [], "servers": []}                                     | line 1, column 17: this field stands here twice
            {"servers": {}}                                                    | "servers" is no list
            {"servers": [1]}                                                   | line 1, column 14: a server is an object
            {"servers": [{"name": "a", "host": "h"}]}                          | line 1, column 14: "user" is missing
            {"servers": [{"name": "a", "user": "u"}]}                          | "host" is missing
            {"servers": [{"name": 1, "host": "h", "user": "u"}]}               | "name" is no text
            {"servers": [{"name": "a", "host": "h", "user": "u", "port": 0}]}  | column 62: "port" is no whole number between 1 and 65535
            {"servers": [{"name": "a", "host": "h", "user": "u", "port": 1e999999999}]} | "port" is no whole number
            {"servers": [{"name": "a", "host": "h", "user": "u", "password": "canary"}]} | "password" holds a password
            {"servers": [{"name": "a", "host": "h", "user": "u", "sslmode": "no"}]} | "sslmode" is none of verify-full
            {"servers": [{"name": "a", "host": "h", "user": "u", "interval": "10ms"}]} | "interval" does not lie between 1s and 1h
            {"servers": [{"name": "a", "host": "h", "user": "u", "interval": "x"}]} | "interval" is no interval
            {"servers": [{"name": "a", "host": "h", "user": "u", "long_after": "5m"}]} | "long_after" is not shorter than too_long_after
            {"servers": [{"name": "a", "host": "h", "user": "u", "too_long_after": "200h"}]} | "long_after" and too_long_after do not lie
            {"servers": [{"name": "a", "host": "h", "user": "u", "cores": -1}]} | "cores" is no whole number
            {"servers": [{"name": "a", "host": "h", "user": "u", "id": "x"}]}  | "id" is no UUID
            {"servers": [{"name": "a", "host": "h", "user": "u", "tags": "x"}]} | "tags" is no list
            {"servers": [{"name": "a", "host": "h", "user": "u", "root_certificate": "r.pem"}]} | no absolute path
            {"servers": [{"name": "a", "host": "h", "user": "u", "sign_in": "command"}]} | names no program
            {"servers": [{"name": "a", "host": "h", "user": "u", "sign_in": "certificate"}]} | no client certificate
            {"servers": [{"name": "a", "host": "h", "user": "u"}, {"name": "A", "host": "h", "user": "u"}]} | column 64: "name" is that of another
            {"servers": [], "generation": "x"}                                 | "generation" is no whole number
            {"servers": [], "format": 0}                                       | "format" is no whole number
            nonsense                                                           | is no JSON
            """)
    void aMistakeIsNamedWithItsPlaceAndTheFileIsNotTouched(String content, String part) throws Exception {
        write(content == null ? "" : content);
        assertThatThrownBy(() -> registry.list()).isInstanceOf(SettingsException.class).message()
                .startsWith(registry.path() + ", line 1, column ").contains(part).doesNotContain("canary")
                .endsWith("nothing in it is changed.");
        assertThatThrownBy(() -> registry.add(Servers.named("x"))).hasMessageContaining(part);
        assertThat(file).hasContent(content == null ? "" : content);
    }

    @Test
    void aMistakeMadeWhileTheListIsOpenIsToldOnceAndTheListStays() throws Exception {
        registry.add(Servers.named("one"));
        String good = Files.readString(file);
        Files.writeString(file, good.replace("5432", "\"five\""));
        assertThatThrownBy(() -> registry.refresh()).hasMessageContaining("line 10, column 13");
        assertThat(registry.refresh()).isFalse();
        assertThat(registry.list().servers()).hasSize(1);
        Files.writeString(file, good.replace("\"one\"", "\"uno\""));
        assertThat(registry.refresh()).isTrue();
        assertThat(registry.list().servers().getFirst().name()).isEqualTo("uno");
    }

    @Test
    void aFileThatOthersMayChangeIsNotUsed() throws Exception {
        registry.add(Servers.named("one"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        assertThatThrownBy(() -> new ServerRegistry(home).list()).hasMessageContaining("chmod 600");
    }

    @Test
    void whatIsNoFileOrNoUtf8OrTooLargeIsASentence() throws Exception {
        write("");
        Files.write(file, new byte[]{'{', '\n', ' ', (byte) 0xE9});
        assertThatThrownBy(() -> registry.list()).hasMessageContaining("line 2, column 2")
                .hasMessageContaining("UTF-8");
        Files.write(file, new byte[SettingsFile.LARGEST + 1]);
        assertThatThrownBy(() -> registry.list()).hasMessageContaining("16 MB");
        Files.delete(file);
        Files.createDirectory(file);
        assertThatThrownBy(() -> registry.list()).hasMessageContaining("is no file");
        assertThatThrownBy(() -> registry.add(Servers.named("x"))).isInstanceOf(SettingsException.class);
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Path real = Files.createDirectories(folder.resolve("dotfiles")).resolve("list.json");
        Files.writeString(real, "{\"servers\": []}");
        Files.createDirectories(home);
        Files.createSymbolicLink(file, real);
        registry.add(Servers.named("one"));
        assertThat(Files.isSymbolicLink(file)).isTrue();
        assertThat(Files.readString(real)).contains("\"one\"");
    }

    @Test
    void whatAKilledProcessLeftIsInNobodysWay() throws Exception {
        write("{\"servers\": []}");
        Files.writeString(file.resolveSibling("servers.json.new"), "half a fi");
        Files.writeString(file.resolveSibling("servers.json.lock"), "");
        assertThat(registry.add(Servers.named("one")).servers()).hasSize(1);
        assertThat(file.resolveSibling("servers.json.new")).doesNotExist();
    }

    @Test
    void hostileNamesComeBackOrAreRefusedWithASentence() throws Exception {
        int kept = 0;
        for (HostileText hostile : HostileTexts.corpus()) {
            RegisteredServer server = Servers.named(hostile.text());
            try {
                registry.update(_ -> new ServerList(0, List.of(server)));
                assertThat(new ServerRegistry(home).list().servers()).as(hostile.name())
                        .containsExactly(server);
                kept++;
            } catch (SettingsException e) {
                assertThat(e.kind()).isEqualTo(SettingsException.Kind.WRONG_VALUE);
                assertThat(e.sentence()).as(hostile.name()).startsWith("The server's name ").endsWith(".");
            }
        }
        assertThat(kept).isGreaterThan(20);
    }

    @Test
    void aThousandServersAreReadAndSavedInNoTime() throws Exception {
        List<RegisteredServer> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            many.add(Servers.named("server " + i));
        }
        assertThat(registry.update(_ -> new ServerList(0, many)).servers()).hasSize(1_000);
        assertThat(new ServerRegistry(home).list().find(many.get(999).id())).isPresent();
        assertThat(registry.list().find(new ServerId(new UUID(0, 0)))).isEmpty();
    }

    private void write(String content) throws Exception {
        Files.createDirectories(home);
        Files.writeString(file, content);
    }
}
