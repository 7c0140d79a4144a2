package org.howdah.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.Sample;
import org.howdah.model.session.Session;

/// Kills processes that record, each at another moment, and looks at what they leave.
final class HistoryKills {
    private static final long SEED = 43;
    private static final int MOST_LINES = 4;
    private static final int MOST_NANOS = 400_000_000;
    private static final Duration LONGEST_OPENING = Duration.ofSeconds(3);

    private HistoryKills() {}

    static void run(Path folder, int rounds) throws Exception {
        Random random = new Random(SEED);
        int kept = 0;
        for (int round = 0; round < rounds; round++) {
            int acknowledged = killOne(folder, kept, random);
            kept = check(folder, Math.max(acknowledged, kept), round);
        }
    }

    /// How many seconds were told to be kept.
    private static int killOne(Path folder, int second, Random random) throws Exception {
        Process process = HistoryRecorder.start(folder, second);
        try (BufferedReader out = process.inputReader(StandardCharsets.US_ASCII)) {
            int last = second;
            for (int lines = 1 + random.nextInt(MOST_LINES); lines > 0; lines--) {
                last = Integer.parseInt(out.readLine());
            }
            long moment = System.nanoTime() + random.nextInt(MOST_NANOS);
            while (System.nanoTime() < moment) {
                Thread.onSpinWait();
            }
            // By its handle, as the process itself would close what it has not given us yet.
            process.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null && !line.isEmpty(); line = out.readLine()) {
                last = Integer.parseInt(line);
            }
            return last;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /// Everything up to what was acknowledged is there as it was recorded, once, in order.
    private static int check(Path folder, int acknowledged, int round) {
        long before = System.nanoTime();
        try (SqliteHistory history = TestHistory.record(folder)) {
            assertThat(Duration.ofNanos(System.nanoTime() - before)).as("opening").isLessThan(LONGEST_OPENING);
            List<Sample<?>> found = new ArrayList<>();
            history.samples(HistoryRecorder.SERVER, Set.of(Session.PROBE), new TimeRange(SeededLoad.START,
                    SeededLoad.START.plusSeconds(acknowledged + 10_000L)), found::add);
            assertThat(found.size()).as("round %d", round).isGreaterThanOrEqualTo(acknowledged);
            SeededLoad load = new SeededLoad(HistoryRecorder.SEED, true);
            for (int second = 0; second < found.size(); second++) {
                assertThat(found.get(second)).isEqualTo(load.sessions(second));
            }
            assertThat(history.info().problems()).isEmpty();
            return found.size();
        }
    }
}
