package org.howdah.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.howdah.fixture.Kills;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.Sample;
import org.howdah.model.session.Session;

/// Kills processes that record, each at another moment, and looks at what they leave.
final class HistoryKills {
    private static final int MOST_LINES = 4;
    private static final int MOST_NANOS = 400_000_000;
    private static final Duration LONGEST_OPENING = Duration.ofSeconds(3);

    private HistoryKills() {}

    static void run(Path folder, int rounds) throws Exception {
        Kills kills = new Kills(MOST_LINES, MOST_NANOS);
        int kept = 0;
        for (int round = 0; round < rounds; round++) {
            int acknowledged = (int) kills.kill(Kills.start(HistoryRecorder.class, folder.toString(),
                    Integer.toString(kept)));
            kept = check(folder, Math.max(acknowledged, kept), round);
        }
    }

    /// Everything up to what was acknowledged is there as it was recorded, once, in order.
    static int check(Path folder, int acknowledged, int round) {
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
