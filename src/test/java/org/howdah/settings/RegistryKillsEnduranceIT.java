package org.howdah.settings;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The full count of what RegistryIT proves in a short form.
final class RegistryKillsEnduranceIT {
    private static final int KILLS = 1_000;

    @TempDir
    private Path folder;

    @Test
    void aKilledProcessLeavesAWholeListAndNoLock() throws Exception {
        RegistryKills.run(folder, KILLS);
    }
}
