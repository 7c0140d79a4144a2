package org.howdah.history;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form; the endurance profile kills more.
final class HistoryKillsIT {
    @TempDir
    private Path folder;

    @Test
    void aKilledRecorderLosesNothingThatWasAcknowledged() throws Exception {
        HistoryKills.run(folder, 3);
    }
}
