package org.howdah.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.howdah.model.server.ClientCertificate;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServiceFileTest {
    private static final ConnectionTarget TARGET = new ConnectionTarget(
            new ServerAddress("own.example", 5432, "own", "me"), TlsMode.VERIFY_FULL, null, null,
            new SignIn.PasswordFile(null), "group");

    @TempDir
    private Path folder;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void noFilesOfTheMachine() {
        environment.put("PGSYSCONFDIR", folder.resolve("etc").toString());
    }

    @Test
    void whatTheSectionNamesReplacesWhatTheTargetHas() throws Exception {
        ConnectionTarget applied = apply("""
                # comment
                [other]
                host=other.example

                [mydb]
                  host=somehost
                port=5433
                dbname=shop=1
                user=admin
                sslmode=verify-ca
                sslrootcert=/etc/ca.pem
                sslcert=/home/me/me.crt
                sslkey=/home/me/me.key
                passfile=/home/me/pass
                connect_timeout=10
                [later]
                host=later.example
                """);

        assertThat(applied).isEqualTo(new ConnectionTarget(
                new ServerAddress("somehost", 5433, "shop=1", "admin"), TlsMode.VERIFY_CA, Path.of("/etc/ca.pem"),
                new ClientCertificate(Path.of("/home/me/me.crt"), Path.of("/home/me/me.key")),
                new SignIn.PasswordFile(Path.of("/home/me/pass")), "group", "mydb"));
    }

    @Test
    void whatItDoesNotNameStays() throws Exception {
        assertThat(apply("[mydb]\nport=5433\nhost=\n")).isEqualTo(new ConnectionTarget(
                new ServerAddress("own.example", 5433, "own", "me"), TlsMode.VERIFY_FULL, null, null,
                new SignIn.PasswordFile(null), "group", "mydb"));
    }

    @Test
    void ofTwoLinesWithOneKeyTheFirstCountsAndOfTwoSections() throws Exception {
        assertThat(apply("[mydb]\nhost=first\nhost=second\n[mydb]\nhost=third\n").address().host()).isEqualTo("first");
    }

    @Test
    void hostaddrServesWhereNoHostIsNamed() throws Exception {
        assertThat(apply("[mydb]\nhostaddr=10.1.2.3\n").address().host()).isEqualTo("10.1.2.3");
        assertThat(apply("[mydb]\nhostaddr=10.1.2.3\nhost=x\n").address().host()).isEqualTo("x");
    }

    @Test
    void allowIsTakenForPrefer() throws Exception {
        assertThat(apply("[mydb]\nsslmode=allow\nsslrootcert=system\n").tlsMode()).isEqualTo(TlsMode.PREFER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"host                        | Line 2 of the service file | no equals sign",
            "hots=x                      | Line 2 of the service file | does not know",
            "host =x                     | Line 2 of the service file | does not know",
            "service=another             | Line 2 of the service file | names another service",
            "ldap://example/x?y?one?z    | Line 2 of the service file | LDAP",
            "port=0                      | Line 2 of the service file | 65535",
            "sslmode=sometimes           | Line 2 of the service file | sslmode",
            "host=/var/run/postgresql    | Line 2 of the service file | Unix socket",
            "host=a,b                    | Line 2 of the service file | several hosts"})
    void lineThatCannotBeUsedIsNamed(String line, String place, String what) {
        assertThatThrownBy(() -> apply("[mydb]\n" + line + "\n")).isInstanceOf(SecretException.class)
                .hasMessageContaining(place).hasMessageContaining(what).hasMessageEndingWith(".");
    }

    @Test
    void aLineThatIsTooLongIsRefusedAsByLibpq() throws Exception {
        String name = "h".repeat(1_000);
        assertThat(apply("[mydb]\nhost=" + name + "\n").address().host()).isEqualTo(name);
        assertThatThrownBy(() -> apply("[mydb]\nhost=" + "h".repeat(1_030) + "\n")).hasMessageContaining("too long");
    }

    @Test
    void wrongLinesOfOtherSectionsDoNoHarm() throws Exception {
        assertThat(apply("nonsense\n[other]\nnonsense\n[mydb]\nhost=x\n[last]\nnonsense\n").address().host())
                .isEqualTo("x");
    }

    @Test
    void whatHowdahDoesNotUseIsNoted() throws Exception {
        write(folder.resolve(".pg_service.conf"), "[mydb]\nhost=x\napplication_name=y\n");
        assertThat(file().notes("mydb")).containsExactly("Line 3: Howdah does not use application_name.");
    }

    @Test
    void passwordIsFoundOnlyByWhoAsksForIt() throws Exception {
        assertThat(apply("[mydb]\nhost=x\npassword=a=b c\\\nsslpassword=key\n").toString()).doesNotContain("a=b");
        assertThat(file().password("mydb").map(String::new)).contains("a=b c\\");
        assertThat(file().passphrase("mydb").map(String::new)).contains("key");
        apply("[mydb]\nhost=x\npassword=\n");
        assertThat(file().password("mydb")).isEmpty();
    }

    @Test
    void theUsersFileCountsBeforeTheMachines() throws Exception {
        write(folder.resolve("etc/pg_service.conf"), "[mydb]\nhost=machine\n[only]\nhost=machine\n");
        assertThat(apply("[mydb]\nhost=own\n").address().host()).isEqualTo("own");
        assertThat(file().apply(TARGET, "only").address().host()).isEqualTo("machine");
    }

    @Test
    void theVariableNamesAnotherFile() throws Exception {
        write(folder.resolve("elsewhere"), "[mydb]\nhost=elsewhere\n");
        environment.put("PGSERVICEFILE", folder.resolve("elsewhere").toString());
        assertThat(apply("[mydb]\nhost=own\n").address().host()).isEqualTo("elsewhere");

        environment.put("PGSERVICEFILE", folder.resolve("nowhere").toString());
        assertThatThrownBy(() -> file().apply(TARGET, "mydb")).hasMessageContaining("PGSERVICEFILE");
    }

    @Test
    void aServiceThatIsNowhereIsNamed() {
        assertThatThrownBy(() -> apply("[mydbs]\nhost=x\n")).isInstanceOf(SecretException.class)
                .hasMessageContaining("no service mydb");
    }

    private ServiceFile file() {
        return new ServiceFile(new LibpqFiles(environment, folder, false));
    }

    private ConnectionTarget apply(String content) throws IOException, SecretException {
        write(folder.resolve(".pg_service.conf"), content);
        return file().apply(TARGET, "mydb");
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
