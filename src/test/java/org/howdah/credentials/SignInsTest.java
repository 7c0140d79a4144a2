package org.howdah.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SignInsTest {
    @TempDir
    private Path home;
    private final PromptedSecrets prompted = new PromptedSecrets(_ -> Optional.of("typed".toCharArray()));
    private final StoredSecrets stored = new StoredSecrets() {
        @Override
        public void prepare(ServerAddress address) throws SecretException {
            throw SecretException.vaultLocked("locked");
        }

        @Override
        public char[] password(ServerAddress address) {
            return ("stored for " + address.user() + " on " + address.host()).toCharArray();
        }

        @Override
        public Optional<char[]> passphrase(Path file) {
            return file.endsWith("stored.key") ? Optional.of("opens it".toCharArray()) : Optional.empty();
        }
    };

    private SignIns signIns = signIns(Path.of(""));

    @BeforeEach
    void files() throws IOException {
        signIns = signIns(home);
        write(".pgpass", "db.example:*:*:*:filed\n");
        write("other", "*:*:*:*:elsewhere\n");
        write(".pg_service.conf", "[plain]\nport=5433\n[secret]\npassword=in the service\n");
    }

    private SignIns signIns(Path folder) {
        return new SignIns(new LibpqFiles(Map.of("PGSYSCONFDIR", folder.toString()), folder, false),
                new PasswordCommand(System::nanoTime), prompted, stored);
    }

    @Test
    void eachWayHasItsSource() throws SecretException {
        assertThat(password(new SignIn.Ask(false))).contains("typed");
        assertThat(password(new SignIn.Vault())).contains("stored for me on db.example");
        assertThat(password(new SignIn.PasswordFile(null))).contains("filed");
        assertThat(password(new SignIn.PasswordFile(home.resolve("other")))).contains("elsewhere");
        assertThat(password(new SignIn.PasswordCommand(List.of("echo", "printed")))).contains("printed");
    }

    @Test
    void onlyWhoWantsTheVaultWaitsForIt() throws SecretException {
        signIns.prepare(target(new SignIn.Ask(false)));
        assertThatThrownBy(() -> signIns.prepare(target(new SignIn.Vault())))
                .isInstanceOfSatisfying(SecretException.class, e -> assertThat(e.isVaultLocked()).isTrue());
    }

    @Test
    void passphraseInTheVaultIsNotAskedFor() throws SecretException {
        assertThat(signIns.passphrase(target(new SignIn.Certificate()), home.resolve("stored.key")).map(String::new))
                .contains("opens it");
    }

    static List<SignIn> withoutPassword() {
        return List.of(new SignIn.Certificate(), new SignIn.Kerberos(), new SignIn.Nothing());
    }

    @ParameterizedTest
    @MethodSource("withoutPassword")
    void otherWaysHaveNoPasswordAndSaySo(SignIn way) {
        assertThatThrownBy(() -> password(way)).isInstanceOf(SecretException.class)
                .hasMessageContaining("db.example wants a password for me").hasMessageContaining("choose");
    }

    @Test
    void fileWithoutALineSaysWhichLineIsMissing() throws IOException {
        write("other", "*:1:*:*:elsewhere\n");
        assertThatThrownBy(() -> password(new SignIn.PasswordFile(home.resolve("other"))))
                .hasMessageContaining("db.example:5432:db:me:");
    }

    @Test
    void aPasswordInTheServiceCountsBeforeTheOthers() throws SecretException {
        assertThat(signIns.password(signIns.resolve(target(new SignIn.Ask(false)).withService("secret")))
                .map(String::new)).contains("in the service");
        ConnectionTarget plain = signIns.resolve(target(new SignIn.PasswordFile(null)).withService("plain"));
        assertThat(plain.address().port()).isEqualTo(5433);
        assertThat(signIns.password(plain).map(String::new)).contains("filed");
    }

    private Optional<String> password(SignIn signIn) throws SecretException {
        return signIns.password(target(signIn)).map(String::new);
    }

    private static ConnectionTarget target(SignIn signIn) {
        return new ConnectionTarget(new ServerAddress("db.example", 5432, "db", "me"), TlsMode.DISABLE, null, null,
                signIn, "");
    }

    private void write(String name, String content) throws IOException {
        Path file = home.resolve(name);
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
