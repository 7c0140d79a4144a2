package org.howdah.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.HeldSessions;
import org.howdah.fixture.Standby;
import org.howdah.fixture.TestServers;
import org.howdah.model.replication.StandbyReplay;
import org.howdah.model.replication.WalSender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is replayed is what was live. The endurance profile does the same for ten minutes.
final class ReplayIT {
    private static final int SECONDS = 15;

    @TempDir
    private Path home;

    @Test
    void everySecondComesBackAsItWas() throws Exception {
        try (PostgresProcess primary = TestServers.start("16", Map.of(), List.of(Standby.RULE))) {
            Standby.prepare(primary);
            try (Standby standby = Standby.hot(primary); ReplayComparison comparison = new ReplayComparison(home)) {
                for (String version : List.of("9.6", "14", "18")) {
                    comparison.watch(version, TestServers.shared(version), TestServers.MONITOR);
                }
                comparison.watch("primary", primary, TestServers.MONITOR);
                comparison.watch("standby", standby.target(TestServers.MONITOR));
                try (HeldSessions held = new HeldSessions(TestServers.shared("14"))) {
                    held.holding("app_one", 1);
                    held.waitingFor("app_two", 1);
                    comparison.awaitSeconds(SECONDS);
                }
                comparison.requireRow(WalSender.PROBE, row -> row.sentLsn() != null && row.replayLsn() != null);
                comparison.requireRow(StandbyReplay.PROBE, row -> row.receivedLsn() != null);
                comparison.compare();
            }
        }
    }
}
