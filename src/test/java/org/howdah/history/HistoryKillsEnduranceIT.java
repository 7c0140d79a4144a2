package org.howdah.history;

import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/// Five hundred kills, on a new history every fifty; `-Dhowdah.kills=10` takes ten of each.
final class HistoryKillsEnduranceIT {
    @TempDir
    private Path folder;

    @RepeatedTest(10)
    void fiveHundredKillsLoseNothingThatWasAcknowledged() throws Exception {
        HistoryKills.run(folder, Integer.getInteger("howdah.kills", 50));
    }
}
