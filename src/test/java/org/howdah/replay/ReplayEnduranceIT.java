package org.howdah.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.howdah.demo.DemoServer;
import org.howdah.demo.DemoSettings;
import org.howdah.demo.PostgresProcess;
import org.howdah.demo.ShopWorkload;
import org.howdah.fixture.Standby;
import org.howdah.fixture.TestServers;
import org.howdah.model.replication.StandbyReplay;
import org.howdah.model.replication.WalSender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Ten minutes of the demo's workload on three versions, live and from the history.
final class ReplayEnduranceIT {
    private static final List<String> VERSIONS = List.of("9.6", "14", "18");
    private static final int SECONDS = Integer.getInteger("howdah.replay-seconds", 600);

    @TempDir
    private Path home;

    @Test
    void tenMinutesComeBackAsTheyWere(TestReporter reporter) throws Exception {
        List<AutoCloseable> running = new ArrayList<>();
        try (ReplayComparison comparison = new ReplayComparison(home)) {
            for (String version : VERSIONS) {
                DemoServer demo = DemoServer.start(new DemoSettings(home.resolve(version),
                        TestServers.binaries(version)), System::nanoTime);
                running.addFirst(demo);
                running.addFirst(ShopWorkload.start(demo.address(), ShopWorkload.Pace.usual(), 5,
                        Thread.ofVirtual().factory(), System::nanoTime));
                comparison.watch(version, demo.process(), DemoServer.MONITOR);
            }
            PostgresProcess primary = TestServers.start("16", Map.of(), List.of(Standby.RULE));
            running.addFirst(primary);
            Standby.prepare(primary);
            Standby standby = Standby.hot(primary);
            running.addFirst(standby);
            comparison.watch("primary", primary, TestServers.MONITOR);
            comparison.watch("standby", standby.target(TestServers.MONITOR));
            comparison.awaitSeconds(SECONDS);
            comparison.requireRow(WalSender.PROBE, row -> row.sentLsn() != null && row.replayLsn() != null);
            comparison.requireRow(StandbyReplay.PROBE, row -> row.receivedLsn() != null);
            comparison.compare();
            reporter.publishEntry("compared", comparison.report());
            System.out.println(comparison.report());
        } finally {
            for (AutoCloseable each : running) {
                each.close();
            }
        }
    }
}
