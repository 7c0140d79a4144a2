package org.howdah.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.credentials.vault.VaultException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a vault does for those who use it.
final class VaultTest {
    private static final SecretName LOGIN = new SecretName.Login("db1", 5432, "howdah");

    @TempDir
    private Path folder;

    @Test
    void whatIsPutIsThereAfterLockingAndUnlocking() throws Exception {
        List<VaultStatus> told = new ArrayList<>();
        try (Vault vault = TestVaults.in(folder); VaultKey key = TestVaults.password("correct")) {
            vault.subscribe(told::add);
            assertThat(vault.status()).isEqualTo(new VaultStatus.Absent(Optional.empty()));
            assertThat(vault.create(key, true)).isPresent();
            vault.put(LOGIN, "canary".toCharArray());
            vault.lock(LockReason.IDLE);
            assertThatThrownBy(() -> vault.secret(LOGIN)).isInstanceOfSatisfying(VaultException.class,
                    e -> assertThat(e.problem()).isEqualTo(Problem.LOCKED));
            vault.unlock(key);
            assertThat(vault.secret(LOGIN)).get().isEqualTo("canary".toCharArray());
            assertThat(vault.secret(new SecretName.Login("db1", 5433, "howdah"))).isEmpty();
        }
        assertThat(told).containsExactly(new VaultStatus.Open(0, false), new VaultStatus.Open(1, false),
                new VaultStatus.Locked(LockReason.IDLE, false, false, Optional.empty()),
                new VaultStatus.Open(1, false),
                new VaultStatus.Locked(LockReason.BY_USER, false, false, Optional.empty()));
    }
}
