package org.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.howdah.credentials.SecretException;
import org.howdah.credentials.VaultSecrets;
import org.howdah.credentials.vault.KeyFiles;
import org.howdah.credentials.vault.LockReason;
import org.howdah.credentials.vault.TestVaults;
import org.howdah.credentials.vault.Vault;
import org.howdah.credentials.vault.VaultKey;
import org.howdah.model.server.ServerAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandSecretsTest {
    private static final ServerAddress ADDRESS = new ServerAddress("db.example", 5432, "shop", "monitor");

    @TempDir
    private Path home;

    private final Deque<String> answers = new ArrayDeque<>();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void vaultIsOpenedOnceForAllServers() throws Exception {
        try (Vault vault = vault()) {
            CommandSecrets secrets = secrets(vault, Map.of());
            answers.add("master");
            secrets.prepare(ADDRESS);
            secrets.prepare(new ServerAddress("other", 5432, "shop", "monitor"));
            assertThat(secrets.password(ADDRESS)).isEqualTo("stored".toCharArray());
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void keyFileOpensItWithoutAskingAnybody() throws Exception {
        try (Vault vault = vault()) {
            Path file = home.resolve("howdah.key");
            KeyFiles files = new KeyFiles(Map.of(), vault.path());
            files.make(file);
            vault.unlock(TestVaults.password("master"));
            try (VaultKey key = new VaultKey.KeyFile(files.read(file))) {
                vault.addSlot(key);
            }
            vault.lock(LockReason.BY_USER);
            CommandSecrets secrets = secrets(vault, Map.of("HOWDAH_KEY_FILE", file.toString()));
            secrets.prepare(ADDRESS);
            assertThat(secrets.password(ADDRESS)).isEqualTo("stored".toCharArray());
            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void whoCannotOpenItIsNotAskedAgainForTheNextServer() throws Exception {
        try (Vault vault = vault()) {
            CommandSecrets secrets = secrets(vault, Map.of());
            for (int server = 0; server < 2; server++) {
                assertThatThrownBy(() -> secrets.prepare(ADDRESS)).isInstanceOfSatisfying(SecretException.class, e -> {
                    assertThat(e.isVaultLocked()).isTrue();
                    assertThat(e.sentence()).contains("Nobody can be asked");
                });
            }
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void passwordThatIsNotThereIsNamedByItsAddress() throws Exception {
        try (Vault vault = vault()) {
            CommandSecrets secrets = secrets(vault, Map.of());
            answers.add("master");
            assertThatThrownBy(() -> {
                secrets.prepare(ADDRESS);
                secrets.password(new ServerAddress("db.example", 5433, "shop", "monitor"));
            }).hasMessageContaining("holds no password of monitor for db.example:5433");
        }
    }

    private Vault vault() throws Exception {
        Vault vault = TestVaults.in(home);
        try (VaultKey key = TestVaults.password("master")) {
            vault.create(key, false);
        }
        vault.put(VaultSecrets.name(ADDRESS), "stored".toCharArray());
        vault.lock(LockReason.BY_USER);
        return vault;
    }

    private CommandSecrets secrets(Vault vault, Map<String, String> environment) {
        return new CommandSecrets(vault, new VaultAccess(vault, new KeyFiles(environment, vault.path()), _ -> {
            asked.incrementAndGet();
            return Optional.ofNullable(answers.poll()).map(String::toCharArray);
        }, new PrintWriter(new StringWriter())));
    }
}
