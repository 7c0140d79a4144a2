package org.howdah.ui.vault;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.howdah.credentials.vault.LockReason;
import org.howdah.credentials.vault.SecretName;
import org.howdah.credentials.vault.TestVaults;
import org.howdah.credentials.vault.Vault;
import org.howdah.credentials.vault.VaultKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The dialogs of a vault in a folder of its own, with a clock that a test turns.
abstract class VaultWindow {
    static final String PASSWORD = "lamp ocean tiger velvet";

    @TempDir
    Path folder;

    final AtomicLong nanos = new AtomicLong();
    VaultFixture fixture;
    Vault vault;

    @BeforeEach
    final void open() throws Exception {
        fixture = new VaultFixture();
        vault = TestVaults.in(folder, nanos::get);
    }

    @AfterEach
    final void close() {
        fixture.close();
        vault.close();
    }

    final void make() throws Exception {
        try (VaultKey key = TestVaults.password(PASSWORD)) {
            vault.create(key, false);
        }
        vault.put(new SecretName.Token("one"), "secret".toCharArray());
        vault.lock(LockReason.BY_USER);
    }

    final void unlock(String password) {
        fixture.enter("vaultPasswordInput", password);
        fixture.fire("unlockButton");
    }
}
