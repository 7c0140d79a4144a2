package org.howdah.credentials.vault;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The full count of what VaultIT proves in a short form.
final class VaultKillsEnduranceIT {
    private static final int KILLS = 200;

    @TempDir
    private Path folder;

    @Test
    void aKilledProcessLeavesTheOldVaultOrTheNew() throws Exception {
        VaultKills.run(folder, KILLS);
    }
}
